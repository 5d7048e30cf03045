// A page as a front-end team would write it, with nothing for tests in it: log in, list the devices, revoke one.
import { ApiError, askTan, createSession, NetworkError } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";

/** Puts the page of one shop into an element. */
export function showDevicePage(root: HTMLElement, shop: string): void {
  root.innerHTML = `
    <form aria-label="Log in"><input aria-label="Password" type="password"><button>Log in</button></form>
    <form aria-label="Code" hidden><input aria-label="Code"><button>Send code</button></form>
    <p role="status"></p>
    <ul></ul>`;
  const [loginForm, codeForm] = [...root.querySelectorAll("form")] as [HTMLFormElement, HTMLFormElement];
  const status = root.querySelector("p")!;
  const list = root.querySelector("ul")!;

  const session = createSession(createTalerMerchantClient, {
    baseUrl: `https://backend.example/instances/${shop}/`,
    token: { scope: "all", refreshable: true, description: "this page" },
    onChallenge: askTan({
      enterTan: (challenge, { confirm }) => {
        codeForm.hidden = false;
        status.textContent = `${confirm ? `Not accepted: ${confirm.status}. ` : ""}Enter the code sent to ${challenge.tan_info}.`;
        return new Promise((resolve) => {
          const submit = (event: Event): void => {
            event.preventDefault();
            resolve(codeForm.querySelector("input")!.value);
          };
          codeForm.addEventListener("submit", submit, { once: true });
        });
      },
    }),
  });

  async function showDevices(): Promise<void> {
    codeForm.hidden = true;
    const answer = await session.client.listTokens();
    list.replaceChildren();
    switch (answer.status) {
      case 200:
        status.textContent = `${answer.body.tokens.length} devices`;
        for (const { serial, description } of answer.body.tokens) {
          const item = document.createElement("li");
          const button = document.createElement("button");
          button.textContent = `Revoke ${description}`;
          button.addEventListener("click", () => void session.client.revokeToken({ path: { serial } }).then(showDevices, fail));
          item.append(button);
          list.append(item);
        }
        break;
      case 204:
        status.textContent = "No devices";
        break;
      case 401:
        status.textContent = "Your session has ended. Log in again.";
        break;
      default:
        status.textContent = answer.body.hint ?? `Error ${answer.status}`;
    }
  }

  function fail(error: unknown): void {
    if (error instanceof NetworkError) status.textContent = "You are offline.";
    else status.textContent = error instanceof ApiError && error.status === 401 ? "Wrong password" : String(error);
  }

  loginForm.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = "…";
    const { value: password } = loginForm.querySelector("input")!;
    session.login({ user: shop, password }).then(showDevices).catch(fail);
  });
}
