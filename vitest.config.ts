import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/**/*.test.ts'],
    // No result may hang on the zone of the host, so the tests run in one that few plans are made for.
    env: { TZ: 'Australia/Lord_Howe' },
  },
});
