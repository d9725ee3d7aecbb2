import { answerOf } from "./http"
import { Login } from "./shopper"

/** Somebody signed in to a store's panel, by its API. */
export class Admin {
  private constructor(
    private readonly url: string,
    private readonly token: string
  ) {}

  static async signIn(url: string, login: Login): Promise<Admin> {
    const { token } = await answerOf<{ token: string }>(
      fetch(`${url}/auth/user/emailpass`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(login),
      })
    )
    return new Admin(url, token)
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call("GET", path)
  }

  post<Answer>(
    path: string,
    body: object,
    headers: Record<string, string> = {}
  ): Promise<Answer> {
    return this.#call("POST", path, body, headers)
  }

  #call<Answer>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {}
  ): Promise<Answer> {
    return answerOf(
      fetch(this.url + path, {
        method,
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${this.token}`,
          ...headers,
        },
        body: body && JSON.stringify(body),
      })
    )
  }
}
