import { formatPath, type Path } from '../../document';
import { formatNumber, formatPercent } from '../../support/format';
import type { Report } from '../fault';
import { get, mapOf, numberOf } from '../raw';
import { parseRate, parseShare, parseWhole } from '../units/number';

/** Numbers that people round may differ by so much of the larger one. */
const TOLERANCE = 0.01;
const ROUNDING = 1e-9;

/** A number of contacts per week, and where the plan says it. */
interface Total {
  readonly perWeek: number;
  readonly at: Path;
  readonly isComplete: boolean;
}

/** Numbers that are parts of one whole add up to it, and numbers that are said twice agree. */
export function checkTotals(plan: unknown, report: Report): void {
  const issues = Object.entries(mapOf(get(plan, 'issues')));
  const segments = Object.entries(mapOf(get(plan, 'customers')));
  for (const [id, issue] of issues) checkMix(get(issue, 'channels'), ['issues', id, 'channels'], report);
  for (const [id, segment] of segments) checkMix(get(segment, 'tier'), ['customers', id, 'tier'], report);

  const declared = declaredTotal(plan);
  const byCustomers = sumOf(segments, 'customers', (segment) => {
    const count = numberOf(get(segment, 'count'), parseWhole(0, Number.MAX_SAFE_INTEGER));
    const contacts = numberOf(get(segment, 'contacts'), parseRate);
    return count === undefined || contacts === undefined ? undefined : count * contacts.perWeek;
  });
  const byIssues = sumOf(issues, 'issues', (issue) => numberOf(get(issue, 'contacts'), parseRate)?.perWeek);

  checkDeclared([declared, byCustomers, byIssues], report);
  const whole = [declared, byCustomers].find((total) => total?.isComplete);
  checkShares(issues, whole, report);
  checkTwofold(issues, whole, report);
}

function declaredTotal(plan: unknown): Total | undefined {
  const contacts = numberOf(get(plan, 'demand', 'contacts'), parseRate);
  return contacts && { perWeek: contacts.perWeek, at: ['demand', 'contacts'], isComplete: true };
}

function sumOf(
  entries: readonly (readonly [string, unknown])[],
  key: string,
  perWeekOf: (entry: unknown) => number | undefined,
): Total | undefined {
  const parts = entries.map(([, entry]) => perWeekOf(entry));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  return {
    perWeek: known.reduce((sum, part) => sum + part, 0),
    at: [key],
    isComplete: known.length === parts.length,
  };
}

/** Says the first two totals that disagree; parts of a total only where they already exceed another one. */
function checkDeclared(totals: readonly (Total | undefined)[], report: Report): void {
  const known = totals.filter((total) => total !== undefined);
  for (const [index, total] of known.entries()) {
    const other = known.slice(index + 1).find((candidate) => disagree(total, candidate));
    if (other === undefined) continue;
    report({
      code: 'contradiction',
      at: total.at,
      message: (lineOf) =>
        `\`${formatPath(total.at)}\` (line ${lineOf(total.at)}) makes ${perWeek(total.perWeek)} contacts a week and ` +
        `\`${formatPath(other.at)}\` (line ${lineOf(other.at)}) ${perWeek(other.perWeek)}`,
      help: 'correct one of the two, or say it only once',
    });
    return;
  }
}

function disagree(a: Total, b: Total): boolean {
  if (a.isComplete && b.isComplete) return differ(a.perWeek, b.perWeek);
  const [whole, part] = a.isComplete ? [a, b] : [b, a];
  return whole.isComplete && part.perWeek > whole.perWeek * (1 + TOLERANCE) + ROUNDING;
}

const differ = (a: number, b: number): boolean => Math.abs(a - b) > TOLERANCE * Math.max(a, b) + ROUNDING;

const perWeek = (contacts: number): string => formatNumber(contacts, 1);

/** The channels of an issue, or the tiers of a segment: nobody may be left over. */
function checkMix(raw: unknown, at: Path, report: Report): void {
  const shares = Object.values(mapOf(raw)).map((share) => numberOf(share, parseShare));
  if (shares.length === 0 || shares.includes(undefined)) return;
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  if (Math.abs(sum - 1) <= TOLERANCE + ROUNDING) return;
  report({
    code: 'contradiction',
    at,
    part: 'key',
    message: `the shares in \`${formatPath(at)}\` add up to ${percent(sum)}`,
    help: 'change them so that they add up to 100%',
  });
}

function checkShares(
  issues: readonly (readonly [string, unknown])[],
  whole: Total | undefined,
  report: Report,
): void {
  // Issues with numbers only are a declared total, which is compared as one.
  if (!issues.some(([, issue]) => numberOf(get(issue, 'share'), parseShare) !== undefined)) return;
  let sum = 0;
  let isRounded = false;
  for (const [id, issue] of issues) {
    const share = numberOf(get(issue, 'share'), parseShare);
    const contacts =
      share === undefined && whole !== undefined ? numberOf(get(issue, 'contacts'), parseRate) : undefined;
    if (contacts && whole && whole.perWeek > 0) isRounded = true;
    sum += share ?? (contacts && whole && whole.perWeek > 0 ? contacts.perWeek / whole.perWeek : 0);
    if (sum <= 1 + (isRounded ? TOLERANCE : 0) + ROUNDING) continue;
    report({
      code: 'contradiction',
      at: ['issues', id, share === undefined ? 'contacts' : 'share'],
      message: () => `with this one the issues make ${percent(totalShare(issues, whole))} of all contacts`,
      help: 'lower the shares; what they leave below 100% counts as other issues',
    });
    return;
  }
}

function totalShare(issues: readonly (readonly [string, unknown])[], whole: Total | undefined): number {
  return issues.reduce((sum, [, issue]) => {
    const contacts = numberOf(get(issue, 'contacts'), parseRate)?.perWeek ?? 0;
    return (
      sum +
      (numberOf(get(issue, 'share'), parseShare) ??
        (whole && whole.perWeek > 0 ? contacts / whole.perWeek : 0))
    );
  }, 0);
}

/** An issue with both a share and a number of contacts says all contacts a second time. */
function checkTwofold(
  issues: readonly (readonly [string, unknown])[],
  declared: Total | undefined,
  report: Report,
): void {
  let whole = declared;
  for (const [id, issue] of issues) {
    const share = numberOf(get(issue, 'share'), parseShare);
    const contacts = numberOf(get(issue, 'contacts'), parseRate);
    if (share === undefined || contacts === undefined) continue;
    const at: Path = ['issues', id, 'contacts'];
    if (whole === undefined) {
      if (share > 0) whole = { perWeek: contacts.perWeek / share, at, isComplete: true };
      continue;
    }
    const { perWeek: all, at: allAt } = whole;
    if (!differ(share * all, contacts.perWeek)) continue;
    report({
      code: 'contradiction',
      at,
      message: (lineOf) =>
        `${perWeek(contacts.perWeek)} contacts a week are not ${percent(share)} (line ${lineOf(['issues', id, 'share'])}) of the ` +
        `${perWeek(all)} that follow from \`${formatPath(allAt)}\` (line ${lineOf(allAt)})`,
      help: 'keep either `share` or `contacts`',
    });
  }
}

/** Shares above the whole are printed as they are: `formatPercent` is for results. */
const percent = (share: number): string =>
  share > 1 ? `${formatNumber(share * 100, 1)}%` : formatPercent(share, 1);
