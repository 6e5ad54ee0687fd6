import { type Markup, markup, nothing, verbatim } from '../markup';

/** A chart, what its colours mean, and its numbers for those who want them. */
export interface Chart {
  readonly title: string;
  readonly picture: Markup;
  readonly key?: readonly KeyEntry[];
  /** The numbers; left out where a table beside the chart says them anyway. */
  readonly numbers?: Markup;
  /** Whether paper, which nobody can unfold, shows the numbers too: where the chart itself does not say them. */
  readonly isUnfoldedInPrint?: boolean;
}

export interface KeyEntry {
  readonly colour: 'plain' | 'good' | 'bad' | 'line';
  readonly meaning: string;
}

/** Charts beside each other, as many as there is room for; nothing where there is none. */
export const chartsOf = (charts: readonly Chart[]): Markup =>
  charts.length === 0 ? nothing : markup`\n<div class="charts">${charts.map(chartOf)}\n</div>`;

const chartOf = ({
  title,
  picture,
  key = [],
  numbers = nothing,
  isUnfoldedInPrint = false,
}: Chart): Markup => markup`
<figure class="drawing">
<figcaption>${title}</figcaption>${picture}${keyOf(key)}${numbers.text === '' ? nothing : markup`\n<details${isUnfoldedInPrint ? verbatim(' class="unfolded"') : nothing}><summary>In numbers</summary>${numbers}\n</details>`}
</figure>`;

const keyOf = (entries: readonly KeyEntry[]): Markup =>
  entries.length === 0
    ? nothing
    : markup`
<p class="key" aria-hidden="true">${entries.map(({ colour, meaning }) => markup`<span><i class="${colour}"></i>${meaning}</span>`)}</p>`;
