import { css } from "lit"

/**
 * The look the kit's elements share. A shop sets the `--encore-*` properties it
 * wants different; the rest follows the page: its font, and light or dark by its
 * `color-scheme`.
 */
export const sharedStyles = css`
  :host {
    --_text: var(--encore-color-text, #16181d);
    --_muted: var(--encore-color-muted, #5a6070);
    --_surface: var(--encore-color-surface, #ffffff);
    --_sunken: var(--encore-color-sunken, #f5f5f2);
    --_line: var(--encore-color-line, #e3e3de);
    --_accent: var(--encore-color-accent, #0b6b4f);
    --_on-accent: var(--encore-color-on-accent, #ffffff);
    --_danger: var(--encore-color-danger, #b3261e);
    --_radius: var(--encore-radius, 14px);
    --_space: var(--encore-space, 1.25rem);

    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--encore-font, inherit);
    font-size: var(--encore-font-size, 1rem);
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_text: var(--encore-color-text, light-dark(#16181d, #f2f2ee));
      --_muted: var(--encore-color-muted, light-dark(#5a6070, #a5abb8));
      --_surface: var(--encore-color-surface, light-dark(#ffffff, #17191e));
      --_sunken: var(--encore-color-sunken, light-dark(#f5f5f2, #1f2228));
      --_line: var(--encore-color-line, light-dark(#e3e3de, #32363f));
      --_accent: var(--encore-color-accent, light-dark(#0b6b4f, #5fd3a8));
      --_on-accent: var(--encore-color-on-accent, light-dark(#ffffff, #06261c));
      --_danger: var(--encore-color-danger, light-dark(#b3261e, #ffb4ab));
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }

  /* What is shown stays readable while it is loaded again: a line on top tells,
     and not at once, for most loads are over before anyone could see it. */
  .card[aria-busy="true"] {
    position: relative;
  }

  .card[aria-busy="true"]::before {
    content: "";
    position: absolute;
    inset: 0 0 auto;
    height: 2px;
    background: var(--_accent);
    transform-origin: 0 50%;
    forced-color-adjust: none;
    animation: load 1.4s 300ms ease-in-out infinite backwards;
  }

  .card[aria-busy="true"]:dir(rtl)::before {
    transform-origin: 100% 50%;
  }

  @keyframes load {
    from {
      transform: scaleX(0);
    }
  }

  .part {
    padding: var(--_space);
  }

  .part + .part {
    border-top: 1px solid var(--_line);
  }

  .label {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 500;
    line-height: 1.4;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
    text-wrap: pretty;
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.2em;
    margin-block: 0.15rem 0.2rem;
    font-size: 2.25em;
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.025em;
  }

  .unit {
    color: var(--_muted);
    font-size: 0.45em;
    font-weight: 500;
    letter-spacing: 0;
  }

  .facts {
    display: grid;
    gap: 0.5rem;
  }

  .figure + .facts {
    margin-top: 0.875rem;
  }

  .fact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }

  .fact dt {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .fact dd:not(.hint) {
    margin-inline-start: auto;
    font-weight: 550;
    text-align: end;
  }

  .fact small {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .fact .hint {
    flex-basis: 100%;
  }

  a {
    color: var(--_accent);
    font-weight: 550;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 2.5rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.6);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    font-weight: 550;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms ease;
  }

  .button:hover:not(:disabled) {
    background: var(--_sunken);
  }

  .button:disabled {
    opacity: 0.45;
    cursor: default;
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  [data-focus]:focus {
    outline: none;
  }

  .failure {
    padding: var(--_space);
  }

  .failure-title {
    font-weight: 600;
  }

  .failure .button {
    margin-top: 0.875rem;
  }

  .skeleton {
    display: grid;
    gap: 0.75rem;
    padding: var(--_space);
  }

  .skeleton i {
    height: 0.875rem;
    width: 45%;
    border-radius: 6px;
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton i:nth-child(2) {
    height: 2.25rem;
    width: 60%;
  }

  .skeleton i:nth-child(3) {
    width: 80%;
  }

  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }

  @media (forced-colors: active) {
    .skeleton i {
      border: 1px solid GrayText;
    }

    .card[aria-busy="true"]::before {
      background: Highlight;
    }

    .button.primary {
      border-color: ButtonText;
    }
  }
`
