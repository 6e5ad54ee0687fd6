import { describe, expect, it } from 'vitest';
import { noEmpowerment } from '../../src/rules/team/no-empowerment';
import { noRecognition } from '../../src/rules/team/no-recognition';
import { noTimeToImprove } from '../../src/rules/team/no-time-to-improve';
import { noTools } from '../../src/rules/team/no-tools';
import { noTraining } from '../../src/rules/team/no-training';
import { overloadedStaff } from '../../src/rules/team/overloaded-staff';
import { rareRefresh } from '../../src/rules/team/rare-refresh';
import { noCaseOwner } from '../../src/rules/team/no-case-owner';
import { rushed } from '../../src/rules/team/rushed';
import { singleHolder } from '../../src/rules/team/single-holder';
import { check, testRule } from '../support/rule-tester';

testRule(noTraining, {
  'silence is no answer': `
    practices: { training: { refresh_every: 52w } }`,
  'no boot camp is one': `
    practices:
      training:
        boot_camp: none # expect: team/no-training
        refresh_every: 52w`,
  'no training at all is told once': `
    practices:
      training: none # expect: team/no-training`,
  'two hours are a beginning': `
    practices: { training: { boot_camp: 2h } }`,
});

testRule(rareRefresh, {
  'a leap year is a year': `
    practices: { training: { refresh_every: 366d } }`,
  'a day more is longer': `
    practices:
      training:
        refresh_every: 367d # expect: team/rare-refresh`,
  'never is longer still': `
    practices:
      training:
        refresh_every: none # expect: team/rare-refresh`,
  'silence is no answer': `
    practices: { training: { boot_camp: 3d } }`,
});

testRule(noTools, {
  'one tool is a tool': `
    practices: { tools: [shared inbox] }`,
  'none is none': `
    practices:
      tools: none # expect: team/no-tools`,
});

testRule(noEmpowerment, {
  'one cent is more than nothing': `
    currency: USD
    practices: { empowerment: { limit: 0.01 } }`,
  'nothing is not': `
    currency: USD
    practices:
      empowerment:
        limit: 0 # expect: team/no-empowerment`,
  'nor is none': `
    practices:
      empowerment: none # expect: team/no-empowerment`,
  'a limit that is not told is not zero': `
    practices: { empowerment: { per: customer } }`,
});

testRule(noRecognition, {
  'silence is no answer': `
    practices: { values: [honesty] }`,
  'none is one': `
    practices:
      recognition: none # expect: team/no-recognition`,
});

testRule(noTimeToImprove, {
  'silence is no answer': `
    team: { desk: { count: 2 } }`,
  'a minute is time': `
    team: { desk: { count: 2, shrinkage: 30%, improvement: 1m/day } }`,
  'none is told for each team': `
    team:
      desk:
        improvement: none # expect: team/no-time-to-improve
        count: 2
      owner:
        kind: owner
        improvement: none # expect: team/no-time-to-improve`,
  'an outside service is left alone': `
    team: { answering: { kind: service, improvement: none } }`,
});

describe('team/overloaded-staff', () => {
  const plan = (contacts: number, written = false): string => `
    timezone: America/New_York
    hours: { all: { open: "Mo-Su 00:00-24:00", holidays: none } }
    channels: { ${written ? 'email' : 'phone'}: { hours: all, handle: 6m, handle_cv: 1${written ? '' : ', patience: none'} } }
    demand: { contacts: ${String(contacts)}/week }
    team: { desk: { count: 4, week: 168h, shrinkage: 0%, absence: 0%, max_occupancy: 80%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: 4 }] } }`;
  const messages = async (text: string): Promise<readonly string[]> =>
    (await check([overloadedStaff], text, { simulate: true })).findings.map(({ message }) => message);

  // 4 people × 168 h hold 6,720 contacts of 6 minutes.
  it('leaves a team alone that is two thirds busy', async () => {
    expect(await messages(plan(4480, true))).toEqual([]);
  });

  it('speaks up when letters keep it busy nearly all week', async () => {
    // 6,048 are 90 % of what they can do, within chance.
    const [message] = await messages(plan(6048, true));
    expect(message).toMatch(/^desk is (?:89|90|91)(?:\.\d)?% busy over the whole week \(limit 80%\)$/);
  });

  it('names the worst hour where people only take calls', async () => {
    const [message] = await messages(plan(5900));
    expect(message).toMatch(
      /^desk is \d\d(?:\.\d)?% busy at \w\w \d\d:00, and in \d+ hours? of the week more than it should be \(limit 80%\)$/,
    );
  });
});

testRule(noCaseOwner, {
  'silence is no answer': `
    practices: { routing: {} }`,
  'both are told at once': `
    practices:
      routing:
        owner: none # expect: team/no-case-owner
        max_handoffs: none`,
  'never to be passed on is a limit': `
    practices: { routing: { max_handoffs: 0 } }`,
  'no routing at all': `
    practices:
      routing: none # expect: team/no-case-owner`,
});

// Eight hours less a quarter are 360 minutes.
const rushedDesk = (perShift: number): string => `
    channels: { email: { handle: 12m } }
    demand: { contacts: 100/week }
    team:
      desk:
        count: 1
        week: 40h
        shrinkage: 25%
        per_shift: ${String(perShift)}`;

testRule(rushed, {
  '30 of 12 minutes fit': rushedDesk(30),
  '31 do not': `${rushedDesk(31)} # expect: team/rushed`,
  'breaks are not worked': `
    hours: { office: { open: "Mo-Fr 09:00-17:00" } }
    timezone: America/New_York
    channels: { email: { handle: 12m, hours: office } }
    demand: { contacts: 100/week }
    team:
      desk:
        count: 1
        week: 40h
        shrinkage: 0%
        absence: 0%
        per_shift: 36 # expect: team/rushed
        shifts: [{ hours: office, break: 1h }]`,
  'without volumes nobody knows': `
    channels: { email: { handle: 12m } }
    team: { desk: { count: 1, per_shift: 1000 } }`,
});

it('team/single-holder tells the hours in which the one person is there', async () => {
  const plan = `
    issues: { tax: {}, how-to: {} }
    team:
      desk: { count: 2, issues: [how-to] }
      expert: { count: 1, issues: [tax], shifts: [{ hours: "Mo-Fr 09:00-13:00" }] }`;
  const { findings } = await check([singleHolder], plan);
  expect(findings[0]?.message).toContain('one person on duty for 20 hours of the 168 of a week');
});

testRule(singleHolder, {
  'one person alone knows it': `
    issues: { tax: {} }
    team: { me: { kind: owner, count: 1, issues: [tax] } }`,
  'two know it': `
    issues: { tax: {}, how-to: {} }
    team: { desk: { count: 2, issues: [how-to] }, experts: { count: 2, issues: [tax] } }`,
  'only one does': `
    issues: { tax: {}, how-to: {} }
    team:
      desk: { count: 2, issues: [how-to] }
      expert:
        count: 1
        issues: [tax] # expect: team/single-holder`,
  'two people who each know one thing are each the only one': `
    issues: { tax: {}, how-to: {} }
    team:
      me:
        count: 1
        issues: [how-to] # expect: team/single-holder
      expert:
        count: 1
        issues: [tax] # expect: team/single-holder`,
  'who only takes messages does not know it': `
    issues: { tax: {}, how-to: {} }
    team:
      desk: { count: 2, issues: [how-to] }
      answering: { kind: service, resolves: false }
      expert:
        count: 1
        issues: [tax] # expect: team/single-holder`,
});
