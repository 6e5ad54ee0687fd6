import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../src/renderers/junit';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, reportOf } from './fixtures/parts';
import { infect, terminalAttack } from './hostile';

const schema = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8');
const all = { quiet: false } as const;
const attack = `${terminalAttack}]]></failure><![CDATA[ & " ' \uD800 \uFFFE \uFFFF`;

async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

describe('junit', () => {
  it.each(Object.entries({ clean, failing, invalid, notSimulated, hostile: infect(failing, attack) }))(
    'of the %s plan is JUnit XML',
    async (_, report) => {
      expect(await faultsOf(junit(report, all))).toEqual([]);
      expect(await faultsOf(junit(report, { quiet: true }))).toEqual([]);
    },
  );

  it('is refused by the schema where it is wrong', async () => {
    expect(await faultsOf(junit(failing, all).replace('<failure', '<failed'))).not.toEqual([]);
    expect(await faultsOf(junit(failing, all).replace('classname=', 'class='))).not.toEqual([]);
  });

  it('fails a test for each error, skips one for each accepted finding, and passes the others', () => {
    const xml = junit(failing, all);
    expect(xml.match(/<failure /gu)).toHaveLength(3);
    expect(xml.match(/<skipped message="accepted: two people start on 1 March"\/>/gu)).toHaveLength(1);
    // Five live findings, one accepted, and the verdict.
    expect(xml).toContain('<testsuites name="svcplan" tests="7" failures="3">');
    expect(xml.match(/<testcase /gu)).toHaveLength(7);
  });

  it('has a test where nothing is found, as a suite without tests counts as broken', () => {
    expect(junit(reportOf(emptyPlan), all)).toContain('tests="1" failures="0"');
  });

  it('has errors only when quiet', () => {
    const xml = junit(failing, { quiet: true });
    expect(xml).toContain('tests="4" failures="3"');
    expect(xml).not.toMatch(/skipped message|warning:/u);
  });
});
