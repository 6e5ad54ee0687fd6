// What the action does for a pull request: annotations on stdout, the job summary, one comment, and the exit code.
// Everything from outside comes in by the environment and goes to programs as an argument of its own: no shell reads it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putComment } from './comment.mjs';

const command = fileURLToPath(new URL('../bin/svcplan.cjs', import.meta.url));
/** GitHub takes comments of up to 65,536 characters. */
const longestComment = 65_000;

// What reads a plan runs without the token: it needs no network.
const { SVCPLAN_TOKEN: token } = process.env;
delete process.env.SVCPLAN_TOKEN;

try {
  process.exitCode = await main(process.env);
} catch (error) {
  say('error', messageOf(error));
  process.exitCode = 2;
}

async function main(env) {
  const { SVCPLAN_PLAN: plan = 'plan.yaml', SVCPLAN_FAIL_ON: failOn = 'error' } = env;
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
  const base = env.SVCPLAN_BASE || (event.pull_request ? `origin/${event.pull_request.base.ref}` : undefined);

  const from = base === undefined ? undefined : startOf(base);
  const change = from === undefined ? undefined : compare(`${from}:${plan}`, plan, failOn);
  // A plan that is deleted has nothing left to be checked; what that takes away stands in the comparison.
  const isDeleted = change !== undefined && change.code !== 2 && !existsSync(plan);
  const state = isDeleted ? undefined : check(plan, failOn, base);

  if (state !== undefined) process.stdout.write(state.annotations);
  for (const run of new Set([state?.failure, change?.failure])) if (run) say('error', run);
  const text = [change?.markdown, state?.markdown].filter(Boolean).join('\n');
  if (env.GITHUB_STEP_SUMMARY && text !== '') appendFileSync(env.GITHUB_STEP_SUMMARY, text);
  if (change?.markdown) await comment(env, event, plan, commentOf(change.markdown, state?.markdown));
  return Math.max(change?.code ?? 0, state?.code ?? 0);
}

/** Where the branch left its base: what others have done there since is no part of the change. */
function startOf(base) {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8' });
  const found = git('merge-base', '--end-of-options', base, 'HEAD');
  if (found.status !== 0) {
    const said = found.error?.message ?? found.stderr.trim();
    throw new Error(
      `git finds no commit that ${base} and HEAD have in common: give actions/checkout "fetch-depth: 0"${said && ` (git: ${said})`}`,
    );
  }
  const commit = found.stdout.trim();
  const isBase =
    git('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`).stdout.trim() === commit;
  return isBase ? base : commit.slice(0, 12);
}

function compare(before, after, failOn) {
  const run = svcplan(['compare', `--fail-on=${failOn}`, '-f', 'markdown', '--', before, after]);
  return { code: run.code, failure: run.failure, markdown: run.stdout };
}

function check(plan, failOn, base) {
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'svcplan-'));
  try {
    const file = join(folder, 'check.md');
    const against = base === undefined ? [] : [`--base=${base}`];
    const args = ['check', `--fail-on=${failOn}`, ...against, '-f', 'github', '-o', file, '--', plan];
    const { code, failure, stdout } = svcplan(args);
    return {
      code,
      failure,
      annotations: stdout,
      markdown: existsSync(file) ? readFileSync(file, 'utf8') : '',
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `failure` says why svcplan could not do its work. */
function svcplan(args) {
  const run = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  const code = run.status ?? 2;
  return { code, stdout: run.stdout, failure: code > 1 ? run.stderr.trim() : undefined };
}

/** The change, and folded up below it what is new in the plan, where both fit into one comment. */
function commentOf(change, state) {
  if (!state) return change;
  const whole = `${change}\n<details><summary>The plan after this change: what is new</summary>\n\n${state}\n</details>\n`;
  return whole.length <= longestComment ? whole : change;
}

/** Never fails the job: the summary says the same. */
async function comment(env, event, plan, text) {
  const { pull_request: pull, repository } = event;
  if (!pull || env.SVCPLAN_COMMENT === 'false') return;
  if (pull.head.repo?.full_name !== repository.full_name) {
    say('notice', 'No comment: workflows of a fork may not write one. The job summary says the same.');
    return;
  }
  if (!token) {
    say('warning', 'No comment: the action was given no token. The job summary says the same.');
    return;
  }
  // Plans have a comment each, so that the action may stand in a job several times.
  const marker = `<!-- svcplan ${createHash('sha256').update(plan).digest('hex').slice(0, 12)} -->`;
  try {
    const done = await putComment({
      apiUrl: env.GITHUB_API_URL,
      repository: repository.full_name,
      number: pull.number,
      token,
      marker,
      text,
    });
    process.stdout.write(`The comment on the pull request is ${done}.\n`);
  } catch (error) {
    say('warning', `No comment: ${messageOf(error)}. The job summary says the same.`);
  }
}

function messageOf(error) {
  const cause = error.cause?.message ?? error.cause?.code;
  return cause ? `${error.message}: ${cause}` : String(error.message);
}

/** An annotation; whatever the text holds, it stays one command. */
function say(level, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level} title=svcplan::${escaped}\n`);
}
