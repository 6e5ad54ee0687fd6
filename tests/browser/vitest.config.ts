import { defineConfig } from 'vitest/config';

/** What only a browser can tell; see `npm run test:browser`. */
export default defineConfig({
  test: { include: ['tests/browser/*.browser.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
