import { defineElements } from "./components/index.ts"

export * from "./types.ts"
export {
  createEncoreClient,
  type CallOptions,
  type EncoreClient,
  type EncoreClientOptions,
  type EntryOptions,
  type PageOptions,
} from "./client/index.ts"
export { EncoreError } from "./client/error.ts"
export {
  claimReferral,
  keepReferral,
  keptReferral,
  REFERRAL_PARAMETER,
} from "./client/referral-memory.ts"
export {
  createFetchSdk,
  type EncoreSdk,
  type FetchSdkOptions,
  type TransportInit,
} from "./client/transport.ts"
export {
  EncoreCard,
  EncoreCheckoutPoints,
  EncoreComplaints,
  EncoreOrderPoints,
  EncoreOrderStamps,
  EncorePointsHistory,
  EncoreConsents,
  EncoreReferral,
  EncoreStampCards,
  EncoreSuggestionBox,
  EncoreSurvey,
} from "./components/index.ts"
export { POINTS_CHANGED_EVENT } from "./components/checkout-points.ts"
export { Loader, type LoaderStatus } from "./components/loader.ts"
export { EncoreElement, REFRESH_EVENT } from "./components/encore-element.ts"
export { createFormat, type Format } from "./i18n/format.ts"
export { LOCALES, resolveLocale, type Locale } from "./i18n/locales.ts"
export {
  createTexts,
  type Dictionary,
  type Plural,
  type Texts,
  type TextValues,
  type Translation,
} from "./i18n/texts.ts"

defineElements()
