//! How is the site served, and how does it stop without losing a request?

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use store::OsEntropy;
use tokio::net::TcpListener;
use usecase::House;
use usecase::audit::{Heads, start_sealer};
use web::Site;

/// Opens the folder of signed heads; its signing key lies beside it, outside the database.
pub(crate) fn heads(folder: &Path) -> anyhow::Result<Arc<Heads>> {
    std::fs::create_dir_all(folder)?;
    let key = folder.with_extension("key");
    Ok(Arc::new(Heads::open(folder, &key, &OsEntropy)?))
}

/// Binds the address, so that the caller can say where before anybody asks.
pub(crate) async fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.map_err(|e| anyhow::anyhow!("cannot listen on {listen}: {e}"))
}

/// Serves until told to stop, then finishes what has begun, and seals the trail last.
pub(crate) async fn serve(listener: TcpListener, house: House, site: Site, heads: Arc<Heads>) -> anyhow::Result<()> {
    let sealer = start_sealer(house.clone(), heads);
    let worker = crate::housekeeping::start(&house).await?;
    let api = api::router(house, &site.session_cookie());
    let app = web::app(site, api);
    axum::serve(listener, app).with_graceful_shutdown(stop_signal()).await?;
    worker.stop().await;
    sealer.stop().await;
    Ok(())
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
