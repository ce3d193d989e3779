mod changes;
mod files;
mod links;
mod rankings;
mod textbooks;
