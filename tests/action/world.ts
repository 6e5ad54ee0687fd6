import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { root } from '../cli/run';

const scratch = mkdtempSync(join(tmpdir(), 'svcplan-action-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let count = 0;
const newFolder = (): string => {
  const folder = join(scratch, String(count++));
  mkdirSync(folder);
  return folder;
};

export function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** A folder with a `git` that notes how it is called and with what environment, then does its work. */
export function spyOnGit() {
  const folder = newFolder();
  const log = join(folder, 'log');
  const real = spawnSync('bash', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  const script = `#!/bin/bash\n{ echo "git $*"; env; } >> '${log}'\nexec '${real}' "$@"\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return { folder, seen: () => readFileSync(log, 'utf8') };
}

type Files = Readonly<Record<string, string | null>>;

/** A checkout as actions/checkout leaves it: the base as `origin/<branch>`, the change at HEAD, null for a deleted file. */
export function checkout(base: Files, change: Files, branch = 'main'): string {
  const folder = newFolder();
  const commit = (files: Files, message: string): void => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  };
  git(folder, 'init', '--quiet', '--initial-branch', 'work');
  commit(base, 'base');
  git(folder, 'update-ref', `refs/remotes/origin/${branch}`, 'HEAD');
  commit(change, 'change');
  return folder;
}

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly token: string | undefined;
  readonly body: string | undefined;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

/** What stands in for GitHub: lists these comments by pages, and takes new ones; or answers everything with one status. */
export async function startGitHub(comments: readonly Comment[] = [], status?: number) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const { method = '', url = '', headers } = request;
      calls.push({
        method,
        url,
        token: headers.authorization,
        body: text === '' ? undefined : (JSON.parse(text) as { body: string }).body,
      });
      const { searchParams } = new URL(url, 'http://localhost');
      const [page, size] = [searchParams.get('page'), searchParams.get('per_page')].map(Number);
      const listed = comments.slice(((page ?? 1) - 1) * (size ?? 30), (page ?? 1) * (size ?? 30));
      response.writeHead(status ?? (method === 'POST' ? 201 : 200), { 'content-type': 'application/json' });
      response.end(JSON.stringify(status !== undefined ? {} : method === 'GET' ? listed : { id: 1 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export const pullRequest = (baseBranch = 'main', from: string | null = 'shop/plans'): object => ({
  pull_request: {
    number: 7,
    base: { ref: baseBranch },
    head: { ref: 'a', repo: from === null ? null : { full_name: from } },
  },
  repository: { full_name: 'shop/plans' },
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
interface Step {
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

export interface JobOptions {
  readonly event?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly apiUrl?: string;
  /** A folder whose programs come before all others. */
  readonly path?: string;
}

/** Runs the steps of action.yml as a runner would: inputs replace their expressions, bash runs each step. */
export async function runAction(cwd: string, options: JobOptions = {}) {
  const {
    event = pullRequest(),
    inputs = {},
    token = 'secret',
    apiUrl = 'http://127.0.0.1:9',
    path = '',
  } = options;
  const desk = newFolder();
  const [summary, eventFile] = [join(desk, 'summary.md'), join(desk, 'event.json')];
  writeFileSync(summary, '');
  writeFileSync(eventFile, JSON.stringify(event));
  const valueOf = (expression: string): string => {
    if (expression === 'github.token') return token;
    const name = expression.replace(/^inputs\./u, '');
    const value = inputs[name] ?? action.inputs[name]?.default;
    if (value === undefined) throw new Error(`action.yml uses ${expression}, which nobody gives`);
    return value;
  };
  let [code, stdout, stderr] = [0, '', ''];
  for (const step of action.runs.steps) {
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{\{ (?<it>[\w.-]+) \}\}/gu, (_, it: string) => valueOf(it)),
    ]);
    const env = {
      PATH: [path, process.env['PATH']].filter(Boolean).join(delimiter),
      GITHUB_ACTION_PATH: root,
      GITHUB_API_URL: apiUrl,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: desk,
      ...(Object.fromEntries(own) as Record<string, string>),
    };
    const child = spawn(step.shell, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      env,
    });
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
    if (code !== 0) break;
  }
  return { code, stdout, stderr, summary: readFileSync(summary, 'utf8') };
}
