/** What `rotation` prints without arguments: what it is, and the lines that get a newcomer going. */
export const shortHelp = `Is the rotation into small caps a breakout or a relief rally?

  rotation data fetch --into ~/prices       download the three indices
  rotation check ~/prices                   today's verdict
  rotation report ~/prices -o report.html   the same as a page with charts

Without data, rotation check runs on a synthetic sample.
All commands: rotation --help    One command: rotation help check
Topics: rotation help exit-codes, environment, files or glossary
`;
