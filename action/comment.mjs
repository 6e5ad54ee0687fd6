/**
 * Puts the text on a pull request: into the comment that begins with the marker and was written by the same workflow
 * token, or into a new one. Talks to `apiUrl` alone. Fails with what to do about it.
 *
 * @param {{ apiUrl: string, repository: string, number: number, token: string, marker: string, text: string }} post
 * @returns {Promise<'created' | 'updated' | 'unchanged'>}
 */
export async function putComment({ apiUrl, repository, number, token, marker, text }) {
  const call = caller(apiUrl, token);
  const body = `${marker}\n${text}`;
  const comments = `/repos/${repository}/issues/${String(number)}/comments`;
  const own = await findOwn(call, comments, marker);
  if (own === undefined) {
    await call('POST', comments, { body });
    return 'created';
  }
  if (own.body === body) return 'unchanged';
  await call('PATCH', `/repos/${repository}/issues/comments/${String(own.id)}`, { body });
  return 'updated';
}

/** Who writes with the token that GitHub gives to a workflow. Anybody can copy a marker; nobody else has this name. */
const AUTHOR = 'github-actions[bot]';
const PER_PAGE = 100;

async function findOwn(call, comments, marker) {
  for (let page = 1; ; page++) {
    const found = await call('GET', `${comments}?per_page=${String(PER_PAGE)}&page=${String(page)}`);
    if (!Array.isArray(found)) throw new Error('GitHub gave no list of comments');
    const own = found.find(({ body, user }) => user?.login === AUTHOR && body?.startsWith(`${marker}\n`));
    if (own !== undefined || found.length < PER_PAGE) return own;
  }
}

function caller(apiUrl, token) {
  return async (method, path, content) => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      redirect: 'error', // The token goes to no other host.
      signal: AbortSignal.timeout(20_000),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'svcplan',
        'x-github-api-version': '2022-11-28',
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    if (!response.ok) throw new Error(refusal(response.status));
    return response.json();
  };
}

const refusal = (status) =>
  status === 401 || status === 403 || status === 404
    ? `GitHub refused it (${String(status)}): the job needs "permissions: { contents: read, pull-requests: write }"`
    : `GitHub answered ${String(status)}`;
