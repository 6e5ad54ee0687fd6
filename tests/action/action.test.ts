import { describe, expect, it } from 'vitest';
import { action, checkout, type Comment, git, pullRequest, runAction, spyOnGit, startGitHub } from './world';

const plan = (within: string): string => `svcplan: 1
name: Desk
timezone: UTC
start: 2027-02-01
channels: { email: { hours: "Mo-Fr 09:00-17:00", acknowledge: { within: 5m, states_wait: true } }, help: { kind: self_service } }
waits: [{ channel: email, within: ${within}, published: "in the footer" }]
`;
const weaker = (): string => checkout({ 'plan.yaml': plan('8h') }, { 'plan.yaml': plan('24h') });
const markerOf = (body: string | undefined): string =>
  /^<!-- svcplan [0-9a-f]{12} -->\n/u.exec(body ?? '')?.[0] ?? '';

const comment = (id: number, body: string, login = 'github-actions[bot]'): Comment => ({
  id,
  body,
  user: { login },
});
const strangers = (count: number): Comment[] =>
  Array.from({ length: count }, (_, index) => comment(index + 1, 'Looks good to me.', 'ann'));

/** Runs the action on a change that weakens a promise, against comments that are there already. */
async function onWeaker(
  comments: readonly Comment[] = [],
  options: Parameters<typeof runAction>[1] = {},
  status?: number,
) {
  const github = await startGitHub(comments, status);
  const ended = await runAction(weaker(), { apiUrl: github.url, ...options });
  await github.stop();
  return { ...ended, calls: github.calls, writes: github.calls.filter(({ method }) => method !== 'GET') };
}

describe('the action on a pull request that weakens a promise', () => {
  it('annotates the line, writes the summary and a new comment, and fails', async () => {
    const { code, stdout, stderr, summary, calls, writes } = await onWeaker(strangers(1));
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=plan\.yaml,line=6,.*title=change\/promise-weakened::/mu);
    expect(summary).toMatch(/^## ✗ Worse for customers: a promise is weaker/u);
    expect(summary).toContain('against `origin/main:plan.yaml`');
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /repos/shop/plans/issues/7/comments?per_page=100&page=1',
      'POST /repos/shop/plans/issues/7/comments',
    ]);
    expect(calls.map(({ token }) => token)).toEqual(['Bearer secret', 'Bearer secret']);
    expect(markerOf(writes[0]?.body)).not.toBe('');
    expect(writes[0]?.body).toContain('## ✗ Worse for customers: a promise is weaker');
    expect(stdout).toContain('The comment on the pull request is created.');
  });

  it('updates its own comment, on whatever page that stands, and no other', async () => {
    const first = await onWeaker();
    const marker = markerOf(first.writes[0]?.body);
    const old = comment(900, `${marker}old`);
    const { writes, calls, stdout } = await onWeaker([
      comment(500, `${marker}copied`, 'mallory'),
      ...strangers(250),
      comment(800, `quoting ${marker}`),
      old,
    ]);
    expect(calls.filter(({ method }) => method === 'GET')).toHaveLength(3);
    expect(writes.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH /repos/shop/plans/issues/comments/900',
    ]);
    expect(writes[0]?.body).toBe(first.writes[0]?.body);
    expect(stdout).toContain('is updated.');
  });

  it('leaves a comment alone that says the same', async () => {
    const {
      writes: [first],
    } = await onWeaker();
    const { writes, stdout } = await onWeaker([comment(1, first?.body ?? '')]);
    expect(writes).toEqual([]);
    expect(stdout).toContain('is unchanged.');
  });

  it('ends after exactly full pages of comments', async () => {
    const { calls } = await onWeaker(strangers(200));
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST']);
  });

  it('keeps a comment for each plan', async () => {
    const markers: string[] = [];
    for (const name of ['a.yaml', 'b.yaml']) {
      const github = await startGitHub();
      await runAction(checkout({ [name]: plan('8h') }, { [name]: plan('24h') }), {
        apiUrl: github.url,
        inputs: { plan: name },
      });
      await github.stop();
      markers.push(markerOf(github.calls.at(-1)?.body));
    }
    expect(new Set(markers).size).toBe(2);
  });
});

describe('where no comment can be written, the summary is there, the job is judged as before, and', () => {
  it.each<[string, Parameters<typeof runAction>[1], number | undefined, RegExp]>([
    [
      'a fork is told',
      { event: pullRequest('main', 'mallory/plans') },
      undefined,
      /^::notice .*::No comment: workflows of a fork/mu,
    ],
    [
      'a fork that is gone is too',
      { event: pullRequest('main', null) },
      undefined,
      /^::notice .*::No comment: workflows of a fork/mu,
    ],
    [
      'a missing token is told',
      { token: '' },
      undefined,
      /^::warning .*::No comment: the action was given no token/mu,
    ],
    [
      'a token that may not is told',
      {},
      403,
      /^::warning .*::No comment: GitHub refused it \(403\): .*pull-requests: write/mu,
    ],
    ['a failure of GitHub is told', {}, 502, /^::warning .*::No comment: GitHub answered 502/mu],
    [
      'an address where nobody answers is told',
      { apiUrl: 'http://127.0.0.1:9' },
      undefined,
      /^::warning .*::No comment: fetch failed/mu,
    ],
    ['`comment: false` is silent', { inputs: { comment: 'false' } }, undefined, /^(?![^]*No comment)/u],
  ])('%s', async (_, options, status, says) => {
    const { code, stdout, summary, writes } = await onWeaker([], options, status);
    expect(code).toBe(1);
    expect(stdout).toMatch(says);
    expect(summary).toContain('Worse for customers');
    expect(writes).toEqual([]);
  });
});

describe('the exit code of the action', () => {
  const quiet = { inputs: { comment: 'false' } };

  it('is 0 for a change that takes nothing away, and under fail-on never', async () => {
    const stronger = checkout({ 'plan.yaml': plan('24h') }, { 'plan.yaml': plan('8h') });
    expect((await runAction(stronger, quiet)).code).toBe(0);
    expect((await runAction(weaker(), { inputs: { comment: 'false', 'fail-on': 'never' } })).code).toBe(0);
  });

  it('is 2 for a base that is not in the checkout, with what to change in the workflow', async () => {
    const { code, stdout } = await runAction(weaker(), { event: pullRequest('elsewhere') });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error .*origin\/elsewhere.*fetch-depth: 0/mu);
  });

  it('is 2 for a plan that is on neither side, and for an input that means nothing', async () => {
    const missing = await runAction(weaker(), { inputs: { plan: 'nowhere.yaml' } });
    expect(missing.code).toBe(2);
    expect(missing.stdout).toMatch(/^::error .*nowhere\.yaml/mu);
    expect((await runAction(weaker(), { inputs: { 'fail-on': 'fatal' } })).code).toBe(2);
  });

  it('is 1 for a plan that is deleted without notice, and 0 for a new one', async () => {
    const deleted = await runAction(checkout({ 'plan.yaml': plan('8h') }, { 'plan.yaml': null }), quiet);
    expect(deleted.code).toBe(1);
    expect(deleted.summary).toContain('The plan is deleted.');
    const added = await runAction(checkout({ 'a.txt': '' }, { 'plan.yaml': plan('8h') }), quiet);
    expect(added.code).toBe(0);
    expect(added.summary).toContain('New: there is no');
  });

  it('is that of a plain check where there is no pull request', async () => {
    const { code, stdout, summary } = await runAction(weaker(), {
      event: { repository: { full_name: 'shop/plans' } },
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain('change/');
    expect(summary).not.toContain('Worse for customers');
  });

  it('counts what the branch did and not what its base has done since', async () => {
    const folder = weaker();
    git(folder, 'checkout', '--quiet', '-b', 'base', 'origin/main');
    git(folder, 'rm', '--quiet', 'plan.yaml');
    git(folder, 'commit', '--quiet', '--message', 'later');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    git(folder, 'checkout', '--quiet', 'work');
    const { summary } = await runAction(folder, quiet);
    expect(summary).toMatch(/^## ✗ Worse for customers: a promise is weaker/u);
    expect(summary).toMatch(/against `[0-9a-f]{12}:plan\.yaml`/u);
  });
});

describe('a hostile name', () => {
  const touch = 'touch hacked';
  it.each([
    `$(${touch}).yaml`,
    `a'"; ${touch} #.yaml`,
    `--output=hacked.yaml`,
    `x\n::error::owned.yaml`,
    'ä b/`touch hacked`.yaml',
  ])('of a plan is a name and no command: %j', async (name) => {
    const folder = checkout({ [name]: plan('8h') }, { [name]: plan('24h') });
    const { code, stdout } = await runAction(folder, { inputs: { plan: name, comment: 'false' } });
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/^::error::owned/mu);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it.each(['$(touch${IFS}hacked)', 'a"b;touch${IFS}hacked', "it's`x`", '-x'])(
    'of a branch neither: %s',
    async (branch) => {
      const folder = checkout({ 'plan.yaml': plan('8h') }, { 'plan.yaml': plan('24h') }, branch);
      const { code } = await runAction(folder, { event: pullRequest(branch), inputs: { comment: 'false' } });
      expect(code).toBe(1);
      expect(git(folder, 'status', '--porcelain')).toBe('');
    },
  );

  it('of a base is no command of a workflow, also where a failure is told', async () => {
    const { code, stdout } = await runAction(weaker(), { inputs: { base: 'x\n::error::owned' } });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=svcplan::git finds no commit that x%0A::error::owned and HEAD/u);
    expect(stdout).not.toMatch(/^::error::owned/mu);
  });

  it('cannot reach a script of action.yml at all: no expression stands in one', () => {
    const { steps } = action.runs;
    expect(steps).toHaveLength(2);
    for (const { run } of steps) expect(run).not.toContain('${{');
    const used = steps.flatMap(({ env = {} }) => Object.values(env)).join(' ');
    for (const input of Object.keys(action.inputs)) expect(used).toContain(`inputs.${input} `);
  });

  it('comes to no program that knows the token', async () => {
    const { folder, seen } = spyOnGit();
    const { code } = await runAction(weaker(), { inputs: { comment: 'false' }, path: folder });
    expect(code).toBe(1);
    expect(seen()).toMatch(/^git merge-base/mu); // Asked by the action itself,
    expect(seen()).toMatch(/^git .*cat-file/mu); // and by svcplan.
    expect(seen()).toContain('RUNNER_TEMP=');
    expect(seen()).not.toContain('secret');
  });
});
