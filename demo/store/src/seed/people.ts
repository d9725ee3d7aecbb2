import type { Random } from "./random"

export interface Person {
  email: string
  first_name: string
  last_name: string
  currency_code: "eur" | "usd"
  /** Whether they have signed up; the others are known by their e-mail alone. */
  has_account: boolean
}

type Names = readonly [string, ...string[]]

interface Culture {
  share: number
  currency_code: "eur" | "usd"
  /** `name/as in an e-mail address` where the two differ. */
  first: Names
  last: Names
}

const cultures: readonly [Culture, ...Culture[]] = [
  {
    share: 18,
    currency_code: "eur",
    first: [
      "Anna",
      "Lukas",
      "Mia",
      "Jonas",
      "Emma",
      "Felix",
      "Jürgen/juergen",
      "Käthe/kaethe",
    ],
    last: [
      "Schmidt",
      "Weber",
      "Hoffmann",
      "Krüger/krueger",
      "Vogel",
      "Schäfer/schaefer",
    ],
  },
  {
    share: 18,
    currency_code: "eur",
    first: [
      "Lucía/lucia",
      "Mateo",
      "Sofía/sofia",
      "Hugo",
      "Inés/ines",
      "Álvaro/alvaro",
      "Carmen",
    ],
    last: [
      "García López/garcia",
      "Fernández/fernandez",
      "Muñoz/munoz",
      "Ortega",
      "Ibáñez/ibanez",
    ],
  },
  {
    share: 16,
    currency_code: "eur",
    first: [
      "Ελένη/eleni",
      "Γιώργος/giorgos",
      "Κατερίνα/katerina",
      "Νίκος/nikos",
      "Σοφία/sofia",
      "Δημήτρης/dimitris",
    ],
    last: [
      "Δημητρίου/dimitriou",
      "Γεωργίου/georgiou",
      "Ιωάννου/ioannou",
      "Αλεξίου/alexiou",
      "Μάρκου/markou",
    ],
  },
  {
    share: 12,
    currency_code: "eur",
    first: [
      "Camille",
      "Théo/theo",
      "Chloé/chloe",
      "Louis",
      "Zoé/zoe",
      "François/francois",
    ],
    last: ["Martin", "Dubois", "Lefèvre/lefevre", "Moreau", "Gauthier"],
  },
  {
    share: 16,
    currency_code: "usd",
    first: ["Olivia", "Noah", "Ava", "Ethan", "Grace", "Jamal", "Aaliyah", "Mateo"],
    last: [
      "Johnson",
      "Williams",
      "O'Brien/obrien",
      "Rodriguez",
      "Washington",
      "Nguyen",
    ],
  },
  {
    share: 7,
    currency_code: "usd",
    first: ["伟/wei", "芳/fang", "娜/na", "敏/min", "静/jing", "磊/lei"],
    last: ["王/wang", "李/li", "张/zhang", "刘/liu", "陈/chen"],
  },
  {
    share: 6,
    currency_code: "eur",
    first: ["Анна/anna", "Иван/ivan", "Мария/maria", "Дмитрий/dmitry", "Ольга/olga"],
    last: ["Коваленко/kovalenko", "Бондаренко/bondarenko", "Левченко/levchenko"],
  },
  {
    share: 4,
    currency_code: "usd",
    first: ["Priya", "Arjun", "Ananya", "Vikram", "Meera"],
    last: ["Sharma", "Patel", "Iyer", "Krishnan", "Singh"],
  },
  {
    share: 3,
    currency_code: "usd",
    first: ["ليلى/layla", "عمر/omar", "مريم/maryam", "يوسف/yusuf"],
    last: ["حداد/haddad", "منصور/mansour", "خوري/khoury"],
  },
]

/** People of many places, each with an address of their own. */
export function people(random: Random, count: number): Person[] {
  const total = cultures.reduce((sum, { share }) => sum + share, 0)
  return Array.from({ length: count }, (_, index) => {
    const culture = pickCulture(random.next() * total)
    const [first_name, first] = spelled(random.pick(culture.first))
    const [last_name, last] = spelled(random.pick(culture.last))
    return {
      email: `${first}.${last}.${index + 1}@example.com`,
      first_name,
      last_name,
      currency_code: culture.currency_code,
      has_account: random.next() < 0.85,
    }
  })
}

function pickCulture(at: number): Culture {
  let left = at
  return cultures.find(({ share }) => (left -= share) < 0) ?? cultures[0]
}

function spelled(name: string): [shown: string, address: string] {
  const [shown = name, address = shown.toLowerCase()] = name.split("/")
  return [shown, address]
}
