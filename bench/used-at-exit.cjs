/** Writes to the fourth stream what this process has used: milliseconds of processor time, and megabytes at its peak. */
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ milliseconds: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
});
