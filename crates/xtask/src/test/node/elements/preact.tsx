/** @jsxImportSource preact */
// <contact-button> and <contact-menu> in JSX, with Preact.
import type {} from "contact-buttons/preact";

export const buttons = (
  <>
    <contact-button channel="whatsapp" to="+33 6 12 34 56 78" text="Bonjour" variant="outline" />
    <contact-button id="call" lang="fr" class="wide" onClick={(event) => event.preventDefault()}>
      <a href="tel:+33123456789">Call us</a>
    </contact-button>
    <contact-button channel="x_dm" to="3805104374" screen-name="furni" welcome-message-id="12" data-contact-managed />
    <contact-button channel="tel" to="+33123456789" ext={45} size="large" shape="pill" scheme="auto" icon="only" color="#0a7d5a" contrast="aaa" />
    {/* @ts-expect-error: there is no such channel */}
    <contact-button channel="fax" to="+33123456789" />
    {/* @ts-expect-error: there is no such size */}
    <contact-button channel="tel" to="+33123456789" size="huge" />
    {/* @ts-expect-error: a long id would lose digits */}
    <contact-button channel="x_dm" to={3805104374} />
    {/* @ts-expect-error: no channel takes it */}
    <contact-button channel="tel" to="+33123456789" colour="#0a7d5a" />
    <contact-menu id="contact" ref={(menu) => { if (menu) menu.open = true; }} label="Contact us" placement="bottom-start" greeting="Any questions?" hours="Mo-Fr 09:00-18:00" timezone="Europe/Paris" closed="email">
      <a className="contact-button" href="tel:+33123456789">Call us</a>
    </contact-menu>
    {/* @ts-expect-error: there is no such place */}
    <contact-menu placement="top" />
    {/* @ts-expect-error: there is no such channel */}
    <contact-menu closed="fax" />
  </>
);
