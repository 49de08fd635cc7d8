export const API_KEY = "gs_for-this-measurement-only-0123456789";
export const SECRET = "for this measurement only, nothing else";
export const APP_ID = "4711";
export const PORTAL = "1234567";
/** What HubSpot would call and sign, whatever port the run listens on. */
export const PUBLIC_URL = "http://localhost:4706";
