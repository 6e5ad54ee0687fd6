import { accept, refuse, show, type Parsed } from './parsed';
import { periodOf, type Period } from './number';

/** Money in the plan's currency: once, per period, per minute of work or per contact. */
export interface Money {
  readonly amount: number;
  readonly per: Period | 'minute' | 'contact' | 'once';
}

export const MONEY_PATTERN = '^[0-9]+(\\.[0-9]+)?(/(min|h|hour|day|week|month|year|contact))?$';
const MONEY = /^(\d+(?:\.\d+)?)\s*(?:\/\s*([a-z]+))?$/;
const LARGEST = 1e12;

/** A reader of money per one of the named periods; `once` allows a bare number. */
export function parseMoney(...allowed: readonly Money['per'][]): (raw: unknown) => Parsed<Money> {
  const example = allowed.map((per) => (per === 'once' ? '180' : `27/${shortName(per)}`)).join(', ');
  return (raw) => {
    const match = typeof raw === 'number' || typeof raw === 'string' ? MONEY.exec(String(raw).trim()) : null;
    if (!match)
      return refuse(`${show(raw)} is not money`, `write digits without currency or separators: ${example}`);
    const per = match[2] === undefined ? 'once' : readPer(match[2]);
    if (per === undefined || !allowed.includes(per)) {
      return refuse(`${show(raw)} does not say what it is paid for`, `write one of ${example}`);
    }
    const amount = Number(match[1]);
    return amount > LARGEST
      ? refuse(`${show(raw)} is larger than any budget`, 'check the number of digits')
      : accept({ amount, per });
  };
}

/** Reads an ISO 4217 code that this system knows, such as `USD`. */
export function parseCurrency(raw: unknown): Parsed<string> {
  if (typeof raw === 'string' && Intl.supportedValuesOf('currency').includes(raw)) return accept(raw);
  return refuse(
    `${show(raw)} is not a currency`,
    'write an ISO 4217 code in capitals, such as USD, EUR or GBP',
  );
}

function readPer(name: string): Money['per'] | undefined {
  if (name === 'min' || name === 'minute') return 'minute';
  return name === 'contact' ? 'contact' : periodOf(name);
}

const shortName = (per: Money['per']): string => (per === 'minute' ? 'min' : per === 'hour' ? 'h' : per);
