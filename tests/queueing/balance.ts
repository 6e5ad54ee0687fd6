/** A second way to the numbers: the balance equations of a queue with patience, state by state, for small systems. */
export interface SmallQueue {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly abandonRate: number;
}

/** Stationary probabilities of 0 to `last` contacts. */
export function stateProbabilities(queue: SmallQueue, last: number): number[] {
  const weights = [1];
  for (let n = 1; n <= last; n++) {
    const out =
      Math.min(n, queue.servers) * queue.serviceRate + Math.max(0, n - queue.servers) * queue.abandonRate;
    weights.push(((weights[n - 1] ?? 0) * queue.arrivalRate) / out);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export interface Fates {
  readonly waiting: number;
  readonly served: number;
  /** Mean wait × share, of the served and of those who give up. */
  readonly servedWait: number;
  readonly abandonedWait: number;
}

/**
 * Who finds `ahead` others waiting passes stages of the rates c·mu + j·theta, j = ahead … 0, and survives each with
 * that rate ÷ (it + theta): Laplace transform of the stages and its derivative.
 */
export function fatesByState(queue: SmallQueue, last = 400): Fates {
  const fates = { waiting: 0, served: 0, servedWait: 0, abandonedWait: 0 };
  const { servers, abandonRate: theta } = queue;
  let survival = 1;
  let served = 0;
  let elapsed = 0; // Mean time to service given survival.
  let total = 0;
  for (const [n, probability] of stateProbabilities(queue, last).entries()) {
    if (n < servers) {
      fates.served += probability;
      continue;
    }
    const stage = servers * queue.serviceRate + (n - servers) * theta;
    survival *= stage / (stage + theta);
    elapsed += 1 / (stage + theta);
    fates.waiting += probability;
    served += probability * survival;
    fates.servedWait += probability * survival * elapsed;
    total += (probability * (1 - survival)) / theta; // Mean of min(patience, offered wait).
  }
  fates.served += served;
  fates.abandonedWait = total - fates.servedWait;
  return fates;
}

export interface TimedFates {
  readonly answeredInTime: number;
  readonly gaveUpInTime: number;
}

/**
 * Shares of all contacts answered, or gone, within `time`, by uniformisation over the stages. With `patient` the
 * contact itself never gives up.
 */
export function fatesWithin(queue: SmallQueue, time: number, patient = false): TimedFates {
  const { servers, abandonRate: theta } = queue;
  const all = stateProbabilities(queue, 400);
  // States that never occur would only make the clock faster than its first step can be computed.
  const probabilities = all.slice(
    0,
    Math.max(
      servers,
      all.findLastIndex((probability) => probability > 1e-16),
    ) + 1,
  );
  let ahead = probabilities.slice(servers);
  const stage = (j: number): number => servers * queue.serviceRate + j * theta;
  const leaving = patient ? 0 : theta;
  const clock = stage(ahead.length) + theta;
  let answered = probabilities.slice(0, servers).reduce((sum, probability) => sum + probability, 0);
  let gone = 0;
  let [answeredInTime, gaveUpInTime] = [0, 0];
  const steps = clock * time;
  let poisson = Math.exp(-steps);
  for (let step = 0; step < steps + 12 * Math.sqrt(steps) + 60; step++) {
    answeredInTime += poisson * answered;
    gaveUpInTime += poisson * gone;
    poisson *= steps / (step + 1);
    answered += ((ahead[0] ?? 0) * stage(0)) / clock;
    gone += (ahead.reduce((sum, probability) => sum + probability, 0) * leaving) / clock;
    ahead = ahead.map(
      (probability, j) =>
        probability * (1 - (stage(j) + leaving) / clock) + ((ahead[j + 1] ?? 0) * stage(j + 1)) / clock,
    );
  }
  return { answeredInTime, gaveUpInTime };
}
