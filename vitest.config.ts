import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/**/*.test.ts'],
    // A busy machine is slow and not wrong; what has a limit of time measures it itself.
    testTimeout: 60_000,
    // No result may hang on the zone of the host, so the tests run in one that few plans are made for.
    env: { TZ: 'Australia/Lord_Howe' },
  },
});
