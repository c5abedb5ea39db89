import { useState } from "react";

/** `call` is a button as `contact-buttons/server` made it; the others are React's own. */
export function App({ call, shops }) {
  const [shop, setShop] = useState("Paris");
  const number = shops[shop];
  return (
    <>
      <p>
        {Object.keys(shops).map((name) => (
          <button key={name} aria-pressed={name === shop} onClick={() => setShop(name)}>
            {name}
          </button>
        ))}
      </p>
      <p className="contact-buttons">
        <span dangerouslySetInnerHTML={{ __html: call }} />
        <a
          id="shop"
          className="contact-button"
          href={`tel:${number}`}
          rel="noopener noreferrer"
          data-contact="tel"
          data-contact-state="ready"
        >
          Call {shop}: {number}
        </a>
        {/* Of data-to the script makes the link anew; href is what works without it. */}
        <a
          id="chat"
          className="contact-button"
          href={`https://wa.me/${shops.Paris.slice(1)}`}
          rel="noopener noreferrer"
          data-contact="whatsapp"
          data-contact-state="ready"
          data-to={number}
        >
          Chat with us
        </a>
      </p>
    </>
  );
}
