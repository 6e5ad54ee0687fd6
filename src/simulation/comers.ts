/** Those who will come back: of which class, and the seed of the contact that was over. */
export class Comers {
  classIndex = 0;
  seed = 0;
  private classIndexes: number[] = [];
  private seeds: number[] = [];
  private free: number[] = [];

  clear(): void {
    this.classIndexes = [];
    this.seeds = [];
    this.free = [];
  }

  /** Returns an index that holds until they are taken out. */
  add(classIndex: number, seed: number): number {
    const comer = this.free.pop() ?? this.seeds.length;
    this.classIndexes[comer] = classIndex;
    this.seeds[comer] = seed;
    return comer;
  }

  /** Tells of them in `classIndex` and `seed`. */
  take(comer: number): void {
    this.free.push(comer);
    this.classIndex = this.classIndexes[comer] as number;
    this.seed = this.seeds[comer] as number;
  }
}
