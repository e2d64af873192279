// Follows the preview's editions.
