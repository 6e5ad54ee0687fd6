import { describe, expect, it } from 'vitest';
import { notDeclared } from '../../src/rule-engine';
import { analyse, completePlan } from '../support/rule-tester';

const of = async (part: string): Promise<readonly string[]> =>
  notDeclared((await analyse(completePlan(part))).analysed.plan);

describe('what a plan does not declare', () => {
  it('is the four questions and who asks, of a plan that says nothing', async () => {
    expect(await of('product: none')).toEqual([
      'customers',
      'hours',
      'channels',
      'issues',
      'waits',
      'demand',
      'team',
      'budget',
      'targets',
      'contingencies',
      'practices',
    ]);
  });

  it('never is what was decided against', async () => {
    const open = await of(`
      contingencies: []
      targets: none
      practices: none`);
    expect(open).not.toContain('contingencies');
    expect(open).not.toContain('targets');
    expect(open.filter((path) => path.startsWith('practices'))).toEqual([]);
  });

  it('does not ask for volumes that stand elsewhere', async () => {
    expect(await of('customers: { all: { count: 10 } }')).toContain('demand');
    expect(await of('customers: { all: { count: 10, contacts: 1/month } }')).not.toContain('demand');
    expect(await of('issues: { all: { contacts: 5/week } }')).not.toContain('demand');
  });

  it('names the practices one by one where some are declared', async () => {
    const open = await of('practices: { follow_up: none, kpis: [solved at once] }');
    expect(open).toContain('practices.complaints');
    expect(open).not.toContain('practices.follow_up');
    expect(open).not.toContain('practices.kpis');
    expect(open).not.toContain('practices');
  });

  it('names the entry where one lacks a key, and all where several do', async () => {
    const hours = (other: string): string =>
      `hours: { office: { open: 24/7 }, shop: { open: 24/7${other} } }`;
    expect(await of(hours(', holidays: none'))).toContain('hours.office.holidays');
    expect(await of(hours(''))).toContain('hours.*.holidays');
  });

  it('asks of a channel what its kind needs', async () => {
    const open = await of('channels: { phone: {}, mail: { kind: email }, help: { kind: self_service } }');
    expect(open).toContain('channels.phone.after_hours');
    expect(open).toContain('channels.mail.acknowledge');
    expect(open.filter((path) => path.includes('help'))).toEqual([]);
  });
});
