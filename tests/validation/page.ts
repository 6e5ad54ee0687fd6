import { handleTimes, noSpread, readHalfHours, simulateBank, type BankResult } from './bank';
import { cases } from './cases';
import { agrees, measure, type Case, type CaseResult } from './measure';

/** What the call centre measured in the month. */
const real: BankResult = { abandoned: 0.127, meanWaitSeconds: 43.9 };

export interface Page {
  readonly text: string;
  /** What does not agree with the truth; empty where all is well. */
  readonly missed: readonly string[];
}

/** The whole validation as a page. `read` gives the text of a file of the reference data; null = nobody has it at hand. */
export function validationPage(today: string, read: ((name: string) => string) | null): Page {
  const results = cases.map((each, index) => ({ each, result: measure(each, index + 1) }));
  const missed = results
    .filter(({ each, result }) => !agrees(result, each.exact))
    .map(({ each }) => each.name);
  const bank = read === null ? null : bankLines(read);
  if (bank?.isNear === false) missed.push('a real call centre');
  const lines = [
    '# Validation of the simulation',
    '',
    `Made by \`npm run validate\` on ${today}: ${String(cases.length)} systems, each simulated and solved exactly by formulas that share`,
    'no code with the simulation. Times in minutes; a service level counts answers within 20 seconds of all',
    'who asked. "Off" is the distance in standard errors of the simulated value: beyond 4 is no chance.',
    '',
    '| Topic | System | Measure | Exact | Simulated | ± | Off | By |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...results.map(({ each, result }) => caseRow(each, result)),
    '',
    '## Beside a real call centre',
    '',
    ...(bank?.lines ?? [
      'Skipped: set SVCPLAN_REFERENCE_DATA to the folder that holds bank-1999-02-halfhours.csv and bank-1999-02-week.csv.',
    ]),
    '',
  ];
  return { text: lines.join('\n'), missed };
}

/** A case as a row of the table. */
export function caseRow(each: Case, { simulated, standardError, off }: CaseResult): string {
  const numbers = [each.exact, simulated, standardError].map((value) => value.toPrecision(4));
  return `| ${[each.topic, each.name, each.measure, ...numbers, off.toFixed(1), each.source].join(' | ')} |`;
}

/** The real month beside the simulated one. `read` gives the text of a file of the reference data. */
function bankLines(read: (name: string) => string): {
  readonly lines: readonly string[];
  readonly isNear: boolean;
} {
  const service = {
    slot: 'slot',
    served: 'served',
    meanServiceSeconds: 'mean_service_s',
    sdServiceSeconds: 'sd_service_s',
  };
  const halfHours = readHalfHours(read('bank-1999-02-halfhours.csv'), {
    ...service,
    arrivals: 'arrivals',
    agents: 'agents_ready_avg',
  });
  const week = readHalfHours(read('bank-1999-02-week.csv'), {
    ...service,
    arrivals: 'arrivals_mean',
    agents: 'agents_ready_mean',
  });
  const handle = handleTimes(halfHours);
  const month = simulateBank(halfHours, handle, noSpread, 40);
  const rosy = simulateBank(week, handle, noSpread, 80);
  const varied = simulateBank(week, handle, { demandVariation: 0.17, staffDeviation: 1.1 }, 80);
  const isNear =
    Math.abs(month.abandoned - real.abandoned) <= 0.015 &&
    Math.abs(month.meanWaitSeconds / real.meanWaitSeconds - 1) <= 0.1;
  return {
    isNear,
    lines: [
      'A bank\u2019s call centre, February 1999, half hour by half hour. Data: \u201cAnonymous Bank\u201d call-centre data, I. Guedj and',
      'A. Mandelbaum, Technion; thanks to both. Fed with the calls per half hour, the handle time by time of day + 5 s, exponential',
      'patience of 345 s, and the people who were ready on average. Sound is within 1.5 points and 10 % of the real month.',
      '',
      '| | Gave up | Mean wait |',
      '| --- | ---: | ---: |',
      bankRow('the real month', real),
      bankRow('simulated, every half hour of the month', month),
      bankRow('simulated, the average week', rosy),
      bankRow('the average week, demand varying (cv 0.17 per half hour) and staff (sd 1.1)', varied),
      '',
      'An average week looks better than the month it was made from; days that differ, in calls and in people, are why.',
    ],
  };
}

const bankRow = (name: string, { abandoned, meanWaitSeconds }: BankResult): string =>
  `| ${name} | ${(100 * abandoned).toFixed(1)} % | ${meanWaitSeconds.toFixed(1)} s |`;
