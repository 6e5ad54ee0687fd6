import { type ExitCode, exitCodes, type Io } from './io';
import type { Parts } from './parts';

export type SchemaName = 'plan' | 'report';
export const SCHEMA_NAMES: readonly SchemaName[] = ['plan', 'report'];

/** Prints a JSON Schema, for editors and for programs that read reports. */
export async function schema(io: Pick<Io, 'stdout'>, parts: Parts, name: SchemaName): Promise<ExitCode> {
  const describe = await (name === 'plan' ? parts.loadPlanSchema() : parts.loadReportSchema());
  io.stdout.write(`${JSON.stringify(describe(), null, 2)}\n`);
  return exitCodes.ok;
}
