import { type ExitCode, exitCodes, type Io } from './io';
import type { Parts } from './parts';

export type SchemaName = 'plan' | 'config' | 'report';
export const SCHEMA_NAMES: readonly SchemaName[] = ['plan', 'config', 'report'];

/** Prints a JSON Schema, for editors and for programs that read reports. */
export async function schema(io: Pick<Io, 'stdout'>, parts: Parts, name: SchemaName): Promise<ExitCode> {
  const load = {
    plan: parts.loadPlanSchema,
    config: parts.loadConfigSchema,
    report: parts.loadReportSchema,
  }[name];
  const describe = await load();
  io.stdout.write(`${JSON.stringify(describe(), null, 2)}\n`);
  return exitCodes.ok;
}
