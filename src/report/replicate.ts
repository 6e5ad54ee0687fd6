import { invariant } from '../errors';
import { writtenBalance } from '../coverage/overload';
import { replications, stretchOf } from '../coverage/run';
import { scenarioSystems } from '../coverage/scenario-systems';
import { planSystem, type PlanSystem } from '../coverage/system';
import { emptyTally } from '../coverage/tally';
import { partOf, type TallyPart } from '../coverage/tally-part';
import type { ServiceModel } from '../model';
import { modelling } from './modelling';
import { planWithFewer, scenariosOf } from './declared-scenarios';
import type { Replications } from './workers';

/** Runs some replications of a plan on a thread of its own. What comes back is what the same replications give anywhere. */
export async function replicate(job: Replications): Promise<TallyPart> {
  const { model, system } = await preparedFor(job);
  const tally = emptyTally(model);
  replications(model, system, job.seed, tally)(job.from, job.to);
  return partOf(tally);
}

let last: { readonly key: string; readonly made: ReturnType<typeof systemOf> } | undefined;

/** A thread has several parts of the same work, one after the other. */
function preparedFor(job: Replications): ReturnType<typeof systemOf> {
  const { plan, curve, files, today, weeks, subject } = job;
  const key = JSON.stringify([plan, curve, [...files], today, weeks ?? null, subject]);
  if (last?.key !== key) last = { key, made: systemOf(job) };
  return last.made;
}

async function systemOf(job: Replications): Promise<{ model: ServiceModel; system: PlanSystem }> {
  const modelOf = await modelling(job, job);
  const model = modelOf(job.plan);
  const { demand } = model;
  invariant(demand !== null, 'what is simulated has contacts');
  const { subject } = job;
  if (subject.scenario === null) {
    return {
      model,
      system: planSystem(model, demand, stretchOf(model, demand, writtenBalance(model, demand))),
    };
  }
  const scenario = scenariosOf(job.plan)[subject.scenario];
  invariant(scenario !== undefined, 'a scenario is one of its plan');
  const setting = {
    model,
    demand,
    withFewer: (absent: typeof scenario.absent) => modelOf(planWithFewer(job.plan, model, absent)),
  };
  const systems = scenarioSystems(setting, scenario);
  return { model: systems.model, system: subject.stressed ? systems.stressed() : systems.usual };
}
