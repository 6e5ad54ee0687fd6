import { describe, expect, it } from 'vitest';
import { understands } from '../../src/model';
import { demandOf, modelOf, only } from '../support/model';

describe('languages', () => {
  it('are understood where one is listed, in any of its kinds; no list rules nothing out', () => {
    expect(understands(['en', 'de'], ['de'])).toBe(true);
    expect(understands(['en'], ['de'])).toBe(false);
    expect(understands(['en'], ['en-US'])).toBe(true);
    expect(understands(['pt-BR'], ['pt'])).toBe(true);
    expect(understands(['en'], ['de', 'en'])).toBe(true);
    for (const none of [null, undefined]) {
      expect(understands(none, ['de'])).toBe(true);
      expect(understands(['en'], none)).toBe(true);
    }
    expect(understands([], ['de'])).toBe(false);
  });
});

/** 100 German and 60 French contacts a week. */
const plan = (channels: string, issues = '{}'): string => `
  timezone: UTC
  customers:
    germans: { count: 100, contacts: 1/week, language: de-AT }
    french: { count: 60, contacts: 1/week, language: fr }
  channels: { ${channels} }
  issues: { question: ${issues} }
  team: { german: { count: 1, languages: [de] }, french: { count: 1, languages: [fr] } }`;

/** Contacts a week of a segment by channel. */
async function contactsOf(segment: string, yaml: string): Promise<Readonly<Record<string, number>>> {
  const own = demandOf(await modelOf(yaml)).classes.filter(({ type }) => type.segment.id === segment);
  return Object.fromEntries(own.map(({ type, contactsPerWeek }) => [type.channel.id, contactsPerWeek]));
}

describe('customers', () => {
  it('come by the channels that are answered in their language', async () => {
    const yaml = plan('email: { languages: [de] }, phone: { languages: [de, fr] }');
    expect(await contactsOf('germans', yaml)).toEqual({ email: 50, phone: 50 });
    expect(await contactsOf('french', yaml)).toEqual({ phone: 60 });
  });

  it('keep to their mix among these, and take what there is where it names none of them', async () => {
    const channels = 'email: { languages: [de] }, phone: {}, chat: {}';
    const mixed = plan(channels, '{ channels: { email: 40%, phone: 45%, chat: 15% } }');
    expect(await contactsOf('germans', mixed)).toEqual({ email: 40, phone: 45, chat: 15 });
    expect(await contactsOf('french', mixed)).toEqual({ phone: 45, chat: 15 });
    const written = plan(channels, '{ channels: { email: 100% } }');
    expect(await contactsOf('french', written)).toEqual({ phone: 30, chat: 30 });
  });

  it('come all the same where nothing is answered in their language', async () => {
    expect(await contactsOf('french', plan('email: { languages: [de] }'))).toEqual({ email: 60 });
  });

  it('are taken by whoever speaks a kind of their language', async () => {
    const model = await modelOf(plan('email: {}'));
    const type = only(demandOf(model).classes, ({ type: { segment } }) => segment.id === 'germans').type;
    const issue = only(model.issues);
    expect(model.teams.map((team) => team.takes(type, issue))).toEqual([true, false]);
  });
});
