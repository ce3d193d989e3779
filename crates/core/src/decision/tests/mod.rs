mod changes;
mod files;
mod links;
mod methods;
mod rankings;
mod textbooks;
