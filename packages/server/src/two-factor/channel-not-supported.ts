/** `onTan` throws this when it has no sender for the channel. The merchant API then answers 501 instead of 502. */
export class ChannelNotSupported extends Error {
  override readonly name = "ChannelNotSupported";

  /** @param channel - `sms` or `email`. */
  constructor(channel: string) {
    super(`No sender is set up for the channel ${channel}.`);
  }
}
