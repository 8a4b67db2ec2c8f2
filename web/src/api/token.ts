/** The access token lives here, in memory, and nowhere else. The session store fills it; the client reads it. */
interface TokenHolder {
  value: string | null;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Fetches a new one by the refresh cookie; false when the session has ended. */
  renew: () => Promise<boolean>;
}

export const token: TokenHolder = { value: null, expiresAt: 0, renew: () => Promise.resolve(false) };

/** Less than this before its end, a token is renewed before the request goes out. */
const EARLY_MS = 15_000;

/** The token for the next request, renewed if it is about to end; `null` when nobody is signed in. */
export async function freshToken(): Promise<string | null> {
  if (token.value !== null && token.expiresAt - Date.now() < EARLY_MS) await token.renew();
  return token.value;
}
