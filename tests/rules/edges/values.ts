/** `12.5%`. */
export const percent = (share: number): string => `${String(Math.round(share * 1e6) / 1e4)}%`;

export const minutes = (value: number): string => `${String(Math.round(value * 60))}s`;

export const hours = (value: number): string => minutes(value * 60);

export const days = (value: number): string => hours(value * 24);

/** The clock time of so many minutes after midnight. */
export const clock = (value: number): string =>
  `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(Math.round(value % 60)).padStart(2, '0')}`;

/** The date so many days from the tests' today. */
export const dateIn = (value: number): string =>
  new Date(Date.UTC(2027, 0, 5) + value * 86_400_000).toISOString().slice(0, 10);

/** The hours of use of all customers, and one person on duty on Monday until a minute of the day. */
export function onDutyUntil(uses: string, until: number): string {
  const from = uses.slice(3, 8);
  return `timezone: UTC\ncustomers: { all: { timezone: UTC, uses: "${uses}" } }\nteam: { desk: { count: 1, shifts: [{ hours: "Mo ${from}-${clock(until)}" }] } }`;
}
