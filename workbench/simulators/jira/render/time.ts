/** A time as REST v3 writes it: `2026-01-05T09:00:00.000+0000`. */
export const renderTime = (epochMs: number): string => new Date(epochMs).toISOString().replace('Z', '+0000');
