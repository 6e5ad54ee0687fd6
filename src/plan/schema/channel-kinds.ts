/** Kinds of channel on which a person answers at once. */
export const LIVE_KINDS = ['phone', 'chat', 'video', 'in_person'] as const;
/** Kinds of channel on which contacts wait to be read. */
export const WRITTEN_KINDS = ['email', 'form', 'social', 'sms', 'letter'] as const;
export const CHANNEL_KINDS = [...LIVE_KINDS, ...WRITTEN_KINDS, 'self_service'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Whether a word is a kind of channel. */
export const isChannelKind = (word: string): word is ChannelKind =>
  CHANNEL_KINDS.some((kind) => kind === word);
