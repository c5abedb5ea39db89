//! The dashboard: one page, made here, readable without script.

mod channels;
mod chart;
mod compare;
mod filter;
mod hours;
mod page;
mod sentences;
mod tables;
mod words;

use axum::extract::{RawQuery, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use crate::app::{App, sentence};
use crate::query::{NoQuery, Query};
use crate::report::Report;

use compare::Comparison;
use words::Language;

/// Nothing but its own stylesheet and icon, and forms to itself.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

const STYLE: &str = include_str!("dashboard/dashboard.css");
const ICON: &str = include_str!("dashboard/dashboard.svg");

/// What the address asks for: the question, and what belongs to this page alone.
#[derive(Clone, Debug)]
struct Asked {
    query: Query,
    /// What stands in the address, to be kept in links.
    ui: Option<Language>,
    language: Language,
    comparison: Comparison,
}

impl Asked {
    fn read(address: &str, headers: &HeaderMap) -> Result<Asked, NoQuery> {
        let (query, rest) = Query::read_some(address)?;
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let mut asked = Asked {
            query,
            ui: None,
            language: Language::of(accepted.unwrap_or_default()),
            comparison: Comparison::default(),
        };
        for (name, value) in rest {
            match &*name {
                "ui" => {
                    asked.language = Language::of(&value);
                    asked.ui = Some(asked.language);
                }
                "compare" => asked.comparison.choose(&value)?,
                "a" => asked.comparison.a = Some(value),
                "b" => asked.comparison.b = Some(value),
                // Such as what a mail program adds to a link: not a reason for no page.
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The parameters beside the question's.
    fn more(&self, with: &[(&'static str, &'static str)]) -> Vec<(&str, &str)> {
        let mut more: Vec<(&str, &str)> = Vec::new();
        if let Some(ui) = self.ui.filter(|_| !with.iter().any(|(name, _)| *name == "ui")) {
            more.push(("ui", ui.tag()));
        }
        more.extend(self.comparison.parameters());
        more.extend(with);
        more
    }
}

/// `GET /`
pub async fn page(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let asked = match Asked::read(query.as_deref().unwrap_or_default(), &headers) {
        Ok(asked) => asked,
        Err(error) => return sentence(StatusCode::BAD_REQUEST, error),
    };
    let numbers = async {
        let report = Report::make(&app.store, &asked.query, &app.settings).await?;
        Ok::<_, sqlx::Error>((report, filter::Choices::of(&app.store).await?))
    };
    let Ok((report, choices)) = app.reading.note(numbers.await) else {
        let text = asked.language.words().no_database;
        return sentence(StatusCode::SERVICE_UNAVAILABLE, text);
    };
    let markup = page::page(&asked, &report, &choices, &app.settings);
    let headers = [(CONTENT_SECURITY_POLICY, POLICY), (REFERRER_POLICY, "no-referrer")];
    (headers, Html(markup.into_string())).into_response()
}

/// `GET /dashboard.css`
pub async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// `GET /dashboard.svg`
pub async fn icon() -> Response {
    ([(CONTENT_TYPE, "image/svg+xml")], ICON).into_response()
}
