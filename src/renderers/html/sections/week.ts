import type { CoverageReport, PlanReport } from '../../../report/types';
import { busyGrids, dutyGrids, missedGrids } from '../../tables/week';
import type { WeekGrid } from '../../tables/types';
import { coverageChart } from '../charts/coverage';
import { chartsOf, type KeyEntry } from '../charts/figure';
import { type Markup, markup, nothing } from '../markup';
import { paragraph, type Section, section, subheading } from '../section';
import { weekOf } from '../table';

/** The week by hours: people on duty and needed, how busy they are, and when promises are missed. */
export function weekSection({ coverage, picture }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  const duty = dutyGrids(coverage);
  const busy = picture === undefined ? [] : busyGrids(picture);
  const missed = picture === undefined ? [] : missedGrids(coverage.promises, picture);
  return section(
    'week',
    'The week, hour by hour',
    dutyCharts(duty, coverage),
    weeks(
      'How busy people are',
      'Work that can wait fills quiet hours, so that people may be busy without anybody waiting for them.',
      busy,
      'busy',
    ),
    weeks(
      'When promises are missed',
      'By the hour in which the contact came: the redder, the more of them.',
      missed,
      'missed',
    ),
  );
}

function dutyCharts(grids: readonly WeekGrid[], { people }: CoverageReport): Markup {
  if (grids.length === 0) return nothing;
  const charts = grids.map((grid) => ({
    title: `${grid.of}: people, a typical week`,
    picture: coverageChart(
      grid.of,
      people.filter(({ team }) => team === grid.of),
    ),
    key: dutyKey.filter(({ colour }) => colour !== 'bad' || isShort(grid)),
    numbers: markup`${weekOf(grid)}${keyOf('duty')}`,
    isUnfoldedInPrint: true,
  }));
  return markup`${subheading('People')}${paragraph(
    'On duty is what is left of the shifts after breaks and absences; needed is what a formula asks for in that hour to keep the promises.',
    'lead',
  )}${chartsOf(charts)}`;
}

const dutyKey: readonly KeyEntry[] = [
  { colour: 'plain', meaning: 'on duty' },
  { colour: 'line', meaning: 'needed' },
  { colour: 'bad', meaning: 'fewer than needed' },
];

const isShort = ({ cells }: WeekGrid): boolean =>
  [...cells.values()].some(({ level }) => level !== 0 && level !== 'spare');

function weeks(title: string, text: string, grids: readonly WeekGrid[], scale: keyof typeof scales): Markup {
  if (grids.length === 0) return nothing;
  return markup`${subheading(title)}${paragraph(text, 'lead')}
<div class="weeks">${grids.toSorted(byTeam).map(weekOf)}
</div>${keyOf(scale)}`;
}

/** Pictures of the same team beside each other. */
const byTeam = (a: WeekGrid, b: WeekGrid): number => Number(a.of > b.of) - Number(a.of < b.of);

/** What the colours of a week mean, from what is more than enough to what hurts. */
const scales = {
  duty: [
    ['spare', 'more than needed'],
    ['0', 'as it should be'],
    ['1', 'tight'],
    ['2', 'too few'],
    ['3', 'far too few'],
  ],
  busy: [
    ['spare', 'quiet, under 50%'],
    ['0', 'as it should be'],
    ['1', 'busy, over 85%'],
    ['2', 'too busy, over 95%'],
  ],
  missed: [
    ['0', 'none'],
    ['1', 'some'],
    ['2', 'many'],
    ['3', 'most'],
  ],
} as const;

/** For those who see the colours; every cell says it in numbers too. */
const keyOf = (scale: keyof typeof scales): Markup => markup`
<p class="key" aria-hidden="true">${scales[scale].map(([level, meaning]) => markup`<span class="level-${level}">${meaning}</span> `)}</p>`;
