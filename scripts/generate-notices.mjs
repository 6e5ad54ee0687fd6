// Writes THIRD-PARTY-NOTICES.md: whose work the files in dist contain, and on what terms.
// With --check it writes nothing and fails when the file does not say what dist contains.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine, bundleLibrary } from './bundle.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const file = 'THIRD-PARTY-NOTICES.md';

/** Packages that end up in dist as data: src holds what a script made from them. */
const generatedFrom = ['node_modules/date-holidays'];

try {
  const bundles = await Promise.all([bundleCommandLine(), bundleLibrary()]);
  const text = notices(packageFolders(bundles.flatMap(({ inputs }) => inputs)));
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    throw new Error(`${file} is stale: run npm run generate`);
  }
} catch (error) {
  console.error(`notices: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** The folder of each package of which a file is in a bundle: a package within a package by its own. */
function packageFolders(inputs) {
  // What a plugin put in place of a file is named after its plugin, a colon and that file.
  const files = inputs.filter((path) => !/^[a-z-]+:/.test(path));
  const folders = files.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set([...folders, ...generatedFrom])].filter((folder) => folder !== undefined);
}

/** The data's own terms. They stay with the data, whatever it is made into. */
function holidayNotice() {
  const { version } = JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8'));
  return [
    `Public holiday dates are derived from date-holidays ${version} (https://github.com/commenthol/date-holidays),`,
    '© commenthol and contributors; data CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/), based on',
    'Wikipedia articles. Changes: the dates of public holidays were computed from its rules beforehand, for each',
    'region and year, and their names left out. The files made in this way, `public-holidays.generated.ts` and',
    '`regions.generated.ts` and what dist contains of them, stay under CC BY-SA 3.0. The Wikipedia articles are',
    'listed below, at the end of the licence of date-holidays, under "CC BY-SA 3.0 Attributions".',
  ];
}

function notices(folders) {
  const packages = folders.map(readPackage).toSorted((one, other) => (one.title < other.title ? -1 : 1));
  const unique = packages.filter(({ title }, index) => title !== packages[index - 1]?.title);
  const list = unique.map(({ title, license }) => `- ${title}: ${license}`);
  const texts = unique.map(({ title, text }) => `## ${title}\n\n${text}\n`);
  return [
    '# Third-party notices',
    '',
    'svcplan is published as bundles that contain the following packages, or data made from them, each under',
    'its own licence. This file is written by `npm run generate`.',
    '',
    ...list,
    '',
    '## Public holidays',
    '',
    ...holidayNotice(),
    '',
    ...texts,
  ].join('\n');
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const licenseFile = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (licenseFile === undefined) throw new Error(`${name} ${version} comes without the text of its licence`);
  // A fence of four backticks, since some of these texts are Markdown with code of their own.
  const text = readFileSync(`${folder}/${licenseFile}`, 'utf8').replaceAll('\r\n', '\n').trim();
  return { title: `${name} ${version}`, license, text: `\`\`\`\`text\n${text}\n\`\`\`\`` };
}
