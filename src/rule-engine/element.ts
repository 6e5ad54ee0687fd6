import type { Path, ServiceModel } from '../model/types';

/** Names elements of one plan by their ids. */
export type NameElement = (path: Path) => string;

/**
 * How the elements of a plan are named in findings, waivers and fingerprints: indexes of lists become ids
 * (`waits.3.within` is `waits.email-deep.within`; contingencies go by level), so that a new entry above another one
 * changes no name. Lists whose entries have no id keep their index.
 */
export function elementNames({ plan, promises }: ServiceModel): NameElement {
  const waits = new Map(promises.map(({ index, id }) => [index, id]));
  const idOf = (list: string | number | undefined, index: number): string | number | undefined => {
    if (list === 'waits') return waits.get(index);
    if (list === 'tiers') return plan.tiers?.[index]?.id;
    return list === 'contingencies' ? (plan.contingencies?.[index]?.level ?? undefined) : undefined;
  };
  return (path) => {
    const [list, index] = path;
    const id = typeof index === 'number' ? idOf(list, index) : undefined;
    return (id === undefined ? path : [list, id, ...path.slice(2)]).join('.');
  };
}

/** Whether an element is the named one or lies inside it: `waits.email` holds `waits.email.within`. */
export function isWithin(element: string, outer: string): boolean {
  return element === outer || element.startsWith(`${outer}.`);
}
