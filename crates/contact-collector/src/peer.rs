//! The address that a request comes from. It is held for the rate limit, and nowhere written.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::{Extensions, Request};
use tower_governor::GovernorError;
use tower_governor::key_extractor::KeyExtractor;

/// What the server puts into a request.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// The address at the other end of the connection.
pub(crate) fn of(extensions: &Extensions) -> Option<IpAddr> {
    extensions.get::<Peer>().map(|peer| peer.0.ip())
}

/// Tells clients apart for the rate limit. Of an IPv6 address only the network counts, since one
/// client has all the addresses in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Client {
    /// Whether the connection is a proxy's, whose header names the client.
    pub(crate) behind_proxy: bool,
}

impl KeyExtractor for Client {
    type Key = IpAddr;

    fn extract<T>(&self, request: &Request<T>) -> Result<IpAddr, GovernorError> {
        let named = || {
            // The last is the one that our proxy saw; those before it are what the client said.
            let header = request.headers().get_all("x-forwarded-for").iter().next_back()?;
            header.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        };
        let address = if self.behind_proxy { named() } else { None };
        let address = address.or_else(|| of(request.extensions()));
        address.map(network).ok_or(GovernorError::UnableToExtractKey)
    }
}

/// The address by which a client is known.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(peer: &str, forwarded: &[&str], behind_proxy: bool) -> IpAddr {
        let mut request = Request::builder();
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let peer = Peer(SocketAddr::new(peer.parse().unwrap(), 1));
        Client { behind_proxy }.extract(&request.extension(peer).body(()).unwrap()).unwrap()
    }

    #[test]
    fn a_header_counts_only_behind_a_proxy_and_only_its_last_address() {
        let forwarded = ["198.51.100.1, 203.0.113.9"];
        assert_eq!(key("192.0.2.1", &forwarded, false).to_string(), "192.0.2.1");
        assert_eq!(key("192.0.2.1", &forwarded, true).to_string(), "203.0.113.9");
        assert_eq!(
            key("192.0.2.1", &["198.51.100.1", "203.0.113.9"], true).to_string(),
            "203.0.113.9"
        );
        assert_eq!(key("192.0.2.1", &["nobody"], true).to_string(), "192.0.2.1");
    }

    #[test]
    fn a_network_is_one_client() {
        assert_eq!(key("2001:db8::1:2:3:4", &[], false), key("2001:db8::ffff", &[], false));
        assert_ne!(key("2001:db8:0:1::1", &[], false), key("2001:db8::1", &[], false));
        assert_eq!(key("::ffff:192.0.2.1", &[], false), key("192.0.2.1", &[], false));
    }
}
