import { describe, expect, it } from 'vitest';
import { demandOf, modelOf, only, total } from '../support/model';

const OPEN = `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { phone: { hours: office }, email: { hours: office }, help: { kind: self_service } }
`;
const perWeek = (plan: string) => modelOf(OPEN + plan).then((model) => demandOf(model));
const sumOf = (demand: Awaited<ReturnType<typeof perWeek>>, by: 'segment' | 'tier' | 'channel') => {
  const sums = new Map<string, number>();
  for (const { type, contactsPerWeek } of demand.classes) {
    sums.set(type[by].id, (sums.get(type[by].id) ?? 0) + contactsPerWeek);
  }
  return sums;
};
const MONTHS_IN_WEEK = 7 / (365.25 / 12);

describe('who asks, and about what', () => {
  it('is the plan itself where it names no customers', async () => {
    for (const customers of ['', '  customers: {}']) {
      const { segments } = await modelOf(OPEN + customers);
      expect(segments.map(({ declared, path }) => ({ declared, path }))).toEqual([
        { declared: false, path: [] },
      ]);
    }
  });

  it('has the priority that it declares, the first one too', async () => {
    const { issues } = await modelOf(`${OPEN}
  issues: { refund: { depth: shallow, breadth: narrow, priority: urgent, share: 100% } }`);
    expect(issues.map(({ priority, priorityName }) => [priority, priorityName])).toEqual([[0, 'urgent']]);
  });

  it('is assumed to be other issues only where some are named', async () => {
    const notes = async (issues: string): Promise<readonly string[]> =>
      (await modelOf(OPEN + issues)).assumptions.map(({ at }) => at).filter((at) => at.startsWith('issues'));
    expect(await notes('')).toEqual([]);
    expect(await notes('  issues: { refund: { share: 60% } }')).toContain('issues.other');
    expect(await notes('  issues: { refund: { share: 100% } }')).not.toContain('issues.other');
  });

  it('is never reckoned from nothing', async () => {
    const office = 'timezone: UTC, uses: "Mo-Fr 09:00-17:00"';
    const weekly = async (plan: string): Promise<readonly (readonly [string, number])[]> => [
      ...sumOf(await perWeek(plan), 'segment'),
    ];
    // A whole that shares of 100 % leave nothing of is not known.
    expect(
      (await modelOf(`${OPEN}  issues: { a: { contacts: 10/week }, b: { share: 100% } }`)).demand,
    ).toBeNull();
    // Customers of whom there are none get in touch as often as each other.
    expect(
      await weekly(`  customers: { a: { count: 0, ${office} }, b: { count: 0, ${office} } }
  demand: { contacts: 10/week }`),
    ).toEqual([
      ['a', 5],
      ['b', 5],
    ]);
    const nobody = `{ count: 0, contacts: 1/week, ${office} }`;
    expect((await modelOf(`${OPEN}  customers: { a: ${nobody}, b: ${nobody} }`)).demand).toBeNull();
  });

  it('is nobody where nobody comes', async () => {
    const { issues } = await modelOf(
      `${OPEN}  issues: { refund: { contacts: 0/week }, order: { contacts: 0/week } }`,
    );
    expect(issues.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});

describe('how many contacts come', () => {
  it('takes the total from demand, from customers, or from issues', async () => {
    expect((await perWeek('  demand: { contacts: 115/week }')).contactsPerWeek).toBe(115);
    const byCustomers = await perWeek(`
  customers:
    a: { count: 1000, contacts: 0.25/month, timezone: UTC, uses: "Mo-Fr 09:00-17:00" }
    b: { count: 10, contacts: 1/day, timezone: UTC, uses: "Mo-Fr 09:00-17:00" }`);
    expect(byCustomers.contactsPerWeek).toBeCloseTo(250 * MONTHS_IN_WEEK + 70, 9);
    expect(sumOf(byCustomers, 'segment').get('b')).toBeCloseTo(70, 9);
    const byIssues = await perWeek(`
  issues: { a: { contacts: 30/week }, b: { contacts: 12/week } }`);
    expect(byIssues.contactsPerWeek).toBe(42);
  });

  it('reads the whole from issues of which some say a number and others a share', async () => {
    // 30 a week are what 40 % leave: 50 in all.
    const demand = await perWeek('  issues: { a: { contacts: 30/week }, b: { share: 40% } }');
    expect(demand.contactsPerWeek).toBeCloseTo(50, 9);
    // One issue says both: 10 are 20 % of 50.
    const twofold = await perWeek('  issues: { a: { contacts: 10/week, share: 20% }, b: { share: 80% } }');
    expect(twofold.contactsPerWeek).toBeCloseTo(50, 9);
  });

  it('gives segments without volumes what the others leave, by their count', async () => {
    const demand = await perWeek(`
  demand: { contacts: 100/week }
  customers: { a: { count: 5, contacts: 8/week }, b: { count: 30 }, c: { count: 10 } }`);
    const sums = sumOf(demand, 'segment');
    expect(sums.get('a')).toBeCloseTo(40, 9);
    expect(sums.get('b')).toBeCloseTo(45, 9);
    expect(sums.get('c')).toBeCloseTo(15, 9);
  });

  it('assumes no contacts of a segment that declares none where nothing declares the whole', async () => {
    const demand = await perWeek('  customers: { a: { count: 5, contacts: 8/week }, b: { count: 30 } }');
    expect(demand.contactsPerWeek).toBe(40);
    expect(sumOf(demand, 'segment').get('b') ?? 0).toBe(0);
  });

  it('loses nobody: all classes add up to the whole, whatever shares and mixes say', async () => {
    const demand = await perWeek(`
  demand: { contacts: 1000/week }
  tiers: [{ id: basic, channels: [email, help] }, { id: premium }]
  customers:
    a: { count: 10, tier: { basic: 33%, premium: 66% } }
    b: { count: 30, tier: basic }
  issues:
    one: { share: 30%, channels: { phone: 70%, email: 30% } }
    only-phone: { share: 20%, channels: { phone: 100% } }
    two: { share: 25% }
  waits: [{ channel: email, issue: one, within: 1h }, { channel: email, within: 1d }]`);
    expect(total(demand.classes.map(({ contactsPerWeek }) => contactsPerWeek))).toBeCloseTo(1000, 9);
    const tiers = sumOf(demand, 'tier');
    expect(tiers.get('premium')).toBeCloseTo((250 * 66) / 99, 9);
    // Premium only has the phone: 70 % of one, all of only-phone, half of the rest.
    expect(sumOf(demand, 'channel').get('phone')).toBeCloseTo(((250 * 66) / 99) * (0.21 + 0.2 + 0.25), 9);
  });

  it('leaves what shares leave to other issues', async () => {
    const demand = await perWeek('  demand: { contacts: 100/week }\n  issues: { a: { share: 60% } }');
    const other = demand.classes.filter(({ issues }) => issues.some(({ id }) => id === 'other'));
    const here = demand.classes.filter(({ issues }) => issues.some(({ id }) => id === 'a'));
    // Both are of one kind and make the same work, so they are one class per channel.
    expect(other).toEqual(here);
    expect(demand.classes).toHaveLength(2);
  });

  it('takes away what articles answer and what a mix sends to self-service, and adds who asks again', async () => {
    const demand = await perWeek(`
  demand: { contacts: 1000/week }
  issues:
    a: { share: 50%, depth: deep, channels: { phone: 60%, help: 40% } }
    b: { share: 30%, depth: shallow, self_service: { article: x, deflects: 40% } }
    c: { share: 20%, breadth: broad, repeat: 20% }`);
    const of = (issue: string) =>
      total(
        demand.classes
          .filter(({ issues }) => issues.some(({ id }) => id === issue))
          .map(({ contactsPerWeek }) => contactsPerWeek),
      );
    expect(of('a')).toBeCloseTo(300, 9);
    expect(of('b')).toBeCloseTo(180, 9);
    // 20 % ask again, and 20 % of those again: 1 / (1 - 0.2).
    expect(of('c')).toBeCloseTo(250, 9);
  });

  it('keeps issues apart that different teams take, although no promise does', async () => {
    const model = await modelOf(`${OPEN}
  demand: { contacts: 100/week }
  issues: { a: { share: 70% }, b: { share: 30% } }
  team: { desk: { count: 1, issues: [a] }, expert: { count: 1, issues: [b] } }`);
    const email = demandOf(model).classes.filter(({ type }) => type.channel.id === 'email');
    expect(email.map(({ issues, contactsPerWeek }) => [issues.map(({ id }) => id), contactsPerWeek])).toEqual(
      [
        [['a'], expect.closeTo(35, 9)],
        [['b'], expect.closeTo(15, 9)],
      ],
    );
    const [desk] = model.teams;
    expect(email.map(({ type, issues }) => issues.map((issue) => desk?.takes(type, issue)))).toEqual([
      [true],
      [false],
    ]);
  });
});

describe('when contacts come', () => {
  const CUSTOMERS = `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  demand: { contacts: 400/week }`;

  it('spreads them evenly over the use-hours in the segment’s own zone', async () => {
    const model = await modelOf(`${CUSTOMERS}
  customers: { india: { count: 1, timezone: Asia/Kolkata, uses: "Mo-Fr 09:00-17:00" } }`);
    const curve = demandOf(model).plainCurves.get('india') ?? new Float64Array();
    expect(total(curve) * 15).toBeCloseTo(400, 9);
    // 9:00 in Kolkata is 3:30 UTC: 10 contacts an hour from then to 11:30.
    const monday = Array.from(curve.slice(0, 96), (rate) => Math.round(rate * 60 * 1e6) / 1e6);
    expect(monday).toEqual(
      Array.from({ length: 96 }, (_, quarter) => (quarter >= 14 && quarter < 46 ? 10 : 0)),
    );
  });

  it('sums to the weekly contacts in every real week that is plain', async () => {
    const model = await modelOf(`${CUSTOMERS}
  customers: { india: { count: 1, timezone: Asia/Kolkata, uses: "Mo-Fr 09:00-17:00" } }`);
    const curve = demandOf(model).curves.get('india') ?? new Float64Array();
    const first = (model.period.start - model.period.earliest) / 15;
    for (let week = 0; week < 4; week++) {
      expect(total(curve.slice(first + 672 * week, first + 672 * (week + 1))) * 15).toBeCloseTo(400, 9);
    }
  });

  const CURVE = `day,hour,weight\n${['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((day, index) => Array.from({ length: 24 }, (_, hour) => `${day},${hour},${index === 6 && hour === 2 ? 8 : index * 24 + hour === 9 ? 16 : 0}`).join('\n')).join('\n')}\n`;

  it('reads a curve as local to the segment, through clock changes of 23 and 25 hours', async () => {
    // Weights 16 (Monday 9 h) and 8 (Sunday 2 h) of 24: 240 contacts are 160 and 80.
    const plan = `
  timezone: America/New_York
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  customers: { east: { count: 1, timezone: America/New_York } }
  demand: { contacts: 240/week, curve: demand.csv }`;
    const sums = async (start: string): Promise<readonly number[]> => {
      const model = await modelOf(`${plan}\n  start: ${start}`, { files: { 'demand.csv': CURVE }, weeks: 2 });
      const curve = demandOf(model).curves.get('east') ?? new Float64Array();
      const { zone, earliest } = model.period;
      const byDate = new Map<string, number>();
      curve.forEach((rate, quarter) => {
        const { date } = zone.toLocal(earliest + quarter * 15);
        byDate.set(date, (byDate.get(date) ?? 0) + rate * 15);
      });
      return ['2027-03-07', '2027-03-14', '2027-11-07', '2027-03-15', '2027-11-08'].map(
        (date) => byDate.get(date) ?? -1,
      );
    };
    // On 14 March the hour from 2 to 3 does not exist; on 7 November 2 h comes once (1 h comes twice).
    expect((await sums('2027-03-01')).slice(0, 2)).toEqual([expect.closeTo(80, 9), 0]);
    expect((await sums('2027-03-08'))[3]).toBeCloseTo(160, 9);
    const autumn = await sums('2027-11-01');
    expect([autumn[2], autumn[4]]).toEqual([expect.closeTo(80, 9), expect.closeTo(160, 9)]);
  });

  it('comes with fewer contacts on the holidays of a segment', async () => {
    const model = await modelOf(
      `${CUSTOMERS}
  start: 2027-01-04
  customers: { us: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00", holidays: [2027-01-18] }, world: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }`.replace(
        '400/week }',
        '800/week, on_holidays: 40% }',
      ),
    );
    const { period } = model;
    const day = (segment: string, date: string): number => {
      const from = (period.zone.dayStart(date) - period.earliest) / 15;
      return (
        total(
          demandOf(model)
            .curves.get(segment)
            ?.slice(from, from + 96) ?? [],
        ) * 15
      );
    };
    expect(day('us', '2027-01-18')).toBeCloseTo(32, 9);
    expect(day('us', '2027-01-19')).toBeCloseTo(80, 9);
    expect(day('world', '2027-01-18')).toBeCloseTo(80, 9);
    expect(period.weekList.map(({ plain }) => plain)).toEqual([true, true, false, true]);
  });

  it('comes whenever a channel is open where nothing says when the product is used, and says so', async () => {
    const model = await modelOf(CUSTOMERS);
    const curve = demandOf(model).plainCurves.get('everyone') ?? new Float64Array();
    expect(total(curve.slice(36, 68)) * 15).toBeCloseTo(80, 9);
    expect(total(curve) * 15).toBeCloseTo(400, 9);
    expect(only(model.assumptions, ({ at }) => at === 'customers').value).toBe('whenever a channel is open');
  });
});
