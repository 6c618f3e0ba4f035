/** What the markets of the evidence are, by the names of their folders, and where their files were found (November 2026). */
export const sources: Readonly<Record<string, { title: string; source: string }>> = {
  US: {
    title: 'the US since 1987',
    source: 'S&P 500, Russell 2000 and Nasdaq Composite: Yahoo Finance and Interactive Brokers, daily closes',
  },
  'US-1926-1987': {
    title: 'the US to 1987',
    source:
      "Kenneth R. French's data library, daily portfolios by size (Hi 30 and the second quintile) and of ten industries (HiTec), total returns",
  },
  EU: {
    title: 'Europe',
    source:
      "Kenneth R. French's data library, European three factors, daily: market less and plus SMB, market less HML",
  },
  JP: {
    title: 'Japan',
    source:
      "Kenneth R. French's data library, Japanese three factors, daily: market less and plus SMB, market less HML",
  },
  AP: {
    title: 'Asia Pacific without Japan',
    source:
      "Kenneth R. French's data library, three factors of Asia Pacific without Japan, daily: market less and plus SMB, market less HML",
  },
  UK: { title: 'the United Kingdom', source: 'FTSE 100 and FTSE 250, daily closes; the FTSE 100 also as growth' },
  DE: { title: 'Germany', source: 'DAX, MDAX and TecDAX, daily closes (performance indices): Yahoo Finance' },
  CN: { title: 'China', source: 'CSI 300, CSI 1000 and SZSE Component, daily closes' },
  IN: { title: 'India', source: 'NIFTY 50, NIFTY Smallcap 250 and NIFTY IT, daily closes: NSE' },
};
