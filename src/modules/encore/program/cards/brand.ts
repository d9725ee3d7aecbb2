import { z } from "@medusajs/framework/zod"

const Color = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/)

/** The paper that letters are printed on. */
export const PAPERS = ["a4", "us"] as const

export type Paper = (typeof PAPERS)[number]

/** What a logo may be: what browsers and PDFs both show, and what can't hold a script. */
export const LOGO_TYPES = ["image/png", "image/jpeg"] as const

/** The shop's logo in Medusa's File module. */
export const Logo = z.object({
  file_id: z.string().min(1),
  url: z.string().min(1),
  type: z.enum(LOGO_TYPES),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

export type Logo = z.infer<typeof Logo>

/** How the shop looks on what it prints. */
export const Brand = z.object({
  /** null: the store's own name. */
  name: z.string().trim().min(1).max(80).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(200)
    .nullable()
    .default(null),
  /** A ground; the text on it is white or dark, whichever can be read. */
  main_color: Color.default("#12372f"),
  /** For lines and labels on that ground, where it can be seen on it. */
  accent_color: Color.default("#e3b35c"),
  /** Set by its own upload only: a file's id named by hand could be anybody's file. */
  logo: Logo.nullable().default(null),
  letter_paper: z.enum(PAPERS).default("a4"),
})

export type Brand = z.infer<typeof Brand>
