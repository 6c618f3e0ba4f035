/** Common sessions without which the lead over 21 sessions cannot be ranked over 252. */
export const minSessions = 273;
