// Writes the most memory that the process ever held, in KB, when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const file = process.env.SVCPLAN_TEST_MEMORY;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
