import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The probe's answers on a host whose own zone is the given one. */
function answersOn(hostZone: string, code: string): Record<string, unknown> {
  const output = execFileSync(process.execPath, ['--input-type=module'], {
    input: code,
    env: { ...process.env, TZ: hostZone },
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, unknown>;
}

describe('the zone of the host', () => {
  it('changes no answer', async () => {
    const probe = fileURLToPath(new URL('./host-zone.probe.ts', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [probe],
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    });
    const code = outputFiles[0]?.text ?? '';
    const hosts = ['UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'];
    const [first, ...others] = hosts.map((host) => answersOn(host, code));
    // The hosts do differ in their zone: the environment reached them.
    expect([first, ...others].map((answers) => answers?.['hostOffsetMinutes'])).toEqual([0, 300, -60, -660]);
    for (const answers of others) expect({ ...answers, hostOffsetMinutes: 0 }).toEqual(first);
    // 02:30 is skipped in New York on 8 March; on 25 October it comes twice in Berlin, first at 00:30Z.
    const walls = first?.['walls'] as string[];
    expect([walls[0], walls[8]]).toEqual(['2026-03-08 07:30', '2026-10-25 00:30']);
  }, 30_000);
});
