// CPU time of `check` on generated plans, nothing simulated: linear in what is declared, plus promises × segments.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuMilliseconds, median, printRows, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const rounds = 5;
const target = 2000;
const sizes = [
  { issues: 250, segments: 50, tiers: 10, waits: 300 },
  { issues: 500, segments: 50, tiers: 10, waits: 300 },
  { issues: 1000, segments: 50, tiers: 10, waits: 75 },
  { issues: 1000, segments: 50, tiers: 10, waits: 150 },
  { issues: 1000, segments: 25, tiers: 10, waits: 300 },
  { issues: 1000, segments: 50, tiers: 10, waits: 300 },
];
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'Australia/Sydney'];
const CHANNELS = ['phone', 'email', 'chat', 'form'];
const WINDOWS = { urgent: '5m', high: '1h', normal: '4bh', low: '8bh' };
const PRIORITIES = Object.keys(WINDOWS);

const folder = mkdtempSync(join(tmpdir(), 'svcplan-bench-'));
try {
  const rows = sizes.map((size) => {
    const file = join(folder, 'plan.yaml');
    writeFileSync(file, planOf(size));
    const times = Array.from({ length: rounds }, () =>
      cpuMilliseconds(['bin/svcplan.cjs', 'check', file, '--no-simulation']),
    );
    const { issues, segments, tiers, waits } = size;
    const cpu = median(times);
    return [
      ...[issues, segments, tiers, waits].map(String),
      `${cpu.toFixed(0)} ms`,
      `${target} ms`,
      verdict(cpu <= target),
    ];
  });
  console.log(`check --no-simulation of generated plans, Node ${process.version}, median of ${rounds} runs`);
  printRows([['issues', 'segments', 'tiers', 'waits', 'CPU', 'target', ''], ...rows]);
} finally {
  rmSync(folder, { recursive: true });
}

/** A plan in which every wait selects a channel, a tier, a priority and a segment, and a last one of each channel the rest. */
function planOf({ issues, segments, tiers, waits }) {
  const tierShares = range(tiers).map((tier) => `tier-${tier}: ${100 / tiers}%`);
  return [
    'svcplan: 1',
    'name: Generated',
    'currency: USD',
    'timezone: America/New_York',
    'start: 2027-01-04',
    'hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none }, late: { open: "Mo-Su 08:00-22:00", holidays: none } }',
    'channels: { phone: { hours: office }, email: { hours: office }, chat: { hours: late, intake: [what] }, form: { hours: office }, help: { kind: self_service } }',
    'customers:',
    ...range(segments).map(
      (index) =>
        `  segment-${index}: { count: ${100 + index}, timezone: ${ZONES[index % 5]}, uses: "Mo-Fr 0${7 + (index % 3)}:00-${17 + (index % 4)}:00", contacts: 0.2/month, tier: { ${tierShares.join(', ')} } }`,
    ),
    'tiers:',
    ...range(tiers).map((index) => `  - { id: tier-${index}, price: ${index * 10}/month }`),
    'issues:',
    ...range(issues).map(
      (index) =>
        `  issue-${index}: { depth: ${index % 2 ? 'deep' : 'shallow'}, breadth: narrow, scope: in, share: ${100 / issues}%, priority: ${PRIORITIES[index % 4]} }`,
    ),
    'waits:',
    ...range(waits - CHANNELS.length).map((index) => {
      const [channel, priority] = [
        CHANNELS[Math.floor(index / (4 * tiers)) % 4],
        Math.floor(index / tiers) % 4,
      ];
      const tier = tiers - 1 - (index % tiers);
      const segment = (index + Math.floor(index / (16 * tiers))) % segments;
      return `  - { id: wait-${index}, channel: ${channel}, tier: tier-${tier}, priority: ${PRIORITIES[priority]}, segment: segment-${segment}, within: ${WINDOWS[PRIORITIES[priority]]} }`;
    }),
    ...CHANNELS.map((channel) => `  - { channel: ${channel}, within: 24h }`),
    '',
  ].join('\n');
}

function range(length) {
  return Array.from({ length }, (_, index) => index);
}
