mod changes;
mod files;
mod rankings;
mod textbooks;
