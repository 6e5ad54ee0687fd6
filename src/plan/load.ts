import {
  collectOrigins,
  readDocument,
  type Origin,
  type PlanDocument,
  type PlanDocumentFrame,
  type Problem,
} from '../document';
import { checkCalendars } from './checks/calendars';
import { checkContradictions } from './checks/contradictions';
import { checkIds } from './checks/ids';
import { checkReferences } from './checks/references';
import { checkStaffing } from './checks/staffing';
import { checkEmptyValues } from './checks/structure';
import { checkTotals } from './checks/totals';
import { checkUnreachable } from './checks/unreachable';
import type { Fault } from './fault';
import { readPlanFiles, type PlanFiles, type ReadFile } from './files';
import { gatherNames } from './names';
import { toProblems } from './problems';
import { planSchema, type Plan } from './schema';
import { findSchemaFaults } from './schema-faults';

export interface LoadOptions {
  /** Gives the text of a file that the plan names; without it such a file is a problem. */
  readonly readFile?: ReadFile;
}

/** A valid plan with all that belongs to it, or what is wrong with it. */
export type LoadedPlan =
  | ({
      readonly ok: true;
      readonly plan: Plan;
      readonly document: PlanDocument;
      /** Where its numbers come from, as far as it says. */
      readonly origins: readonly Origin[];
    } & PlanFiles)
  | {
      readonly ok: false;
      /** At most twenty, in the order of the text. */
      readonly problems: readonly Problem[];
      /** How many more there are. */
      readonly further: number;
      readonly document: PlanDocumentFrame;
    };

/** Reads a plan. A bad plan is an answer: it comes back with its problems and never throws. */
export function loadPlan(text: string, { readFile }: LoadOptions = {}): LoadedPlan {
  const read = readDocument(text);
  if (!read.ok) {
    const problems = read.problems.map((problem) => ({ ...problem, code: `plan/${problem.code}` }));
    return { ok: false, problems, further: 0, document: read.document };
  }
  const { document } = read;
  const parsed = planSchema.safeParse(document.value);
  const faults = parsed.success ? [] : [...findSchemaFaults(document.value, parsed.error.issues)];
  const files = checkMeaning(document.value, faults, readFile);

  if (parsed.success && faults.length === 0) {
    return { ok: true, plan: parsed.data, document, origins: collectOrigins(document), ...files };
  }
  return { ok: false, ...toProblems(faults, document), document };
}

/** What no schema can tell. It looks at the plan as written, so that one slip elsewhere hides nothing. */
function checkMeaning(plan: unknown, faults: Fault[], readFile: ReadFile | undefined): PlanFiles {
  const report = (fault: Fault): void => void faults.push(fault);
  const names = gatherNames(plan);
  checkEmptyValues(plan, report);
  checkIds(plan, report);
  checkReferences(plan, names, report);
  checkContradictions(plan, names, report);
  checkTotals(plan, report);
  checkStaffing(plan, report);
  checkCalendars(plan, names, report);
  checkUnreachable(plan, names, report);
  return readPlanFiles(plan, readFile, report);
}
